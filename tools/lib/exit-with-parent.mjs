/**
 * Loaded into the API before its own code: when the command that started it is killed, the channel between them closes, and the
 * API ends its work as it would on any stop. So not even a `kill -9` leaves it behind.
 */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Only the server itself keeps the process alive.
  process.channel.unref();
}
