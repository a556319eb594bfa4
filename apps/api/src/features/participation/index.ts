export { ParticipationModule } from './participation.module.js';
export { Answers } from './answers/answers.service.js';
export { Capture } from './capture/capture.service.js';
export { Contributions } from './contributions/contributions.service.js';
export { Supports } from './contributions/supports.service.js';
export { Events } from './events/events.service.js';
export { HelperCodes } from './helper/helper-codes.service.js';
export { Themes } from './themes/themes.service.js';
