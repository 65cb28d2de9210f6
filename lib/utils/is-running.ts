/** Tells whether a process of this machine runs. Its id may belong to another process by now. */
export function isRunning(pid: number): boolean {
	try {
		// Signal 0 only asks: https://nodejs.org/api/process.html#processkillpid-signal
		return process.kill(pid, 0);
	} catch (error) {
		// The process belongs to another user.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
