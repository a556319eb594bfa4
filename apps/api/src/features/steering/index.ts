export { SteeringModule } from './steering.module.js';
export { Bodies } from './bodies/bodies.service.js';
export { Seats } from './bodies/seats.service.js';
export { DecisionRecorder } from './decisions/decision-recorder.service.js';
export { DecisionTracking } from './decisions/decision-tracking.service.js';
export { Agenda } from './meetings/agenda.service.js';
export { AttendanceList } from './meetings/attendance.service.js';
export { Meetings } from './meetings/meetings.service.js';
