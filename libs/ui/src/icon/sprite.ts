/** Where the icons lie; written by tools/build-icons.mjs of the client. */
export const SPRITE = 'icons-CB62A9EE.svg';
