/**
 * Waits for a command. Node.js would end a process that waits for a promise which nothing can settle any more, and print nothing.
 * @template T
 * @param {Promise<T>} command
 */
export async function awaitCommand(command) {
	process.once("beforeExit", endIfStuck);
	try {
		return await command;
	} finally {
		process.off("beforeExit", endIfStuck);
	}
}

function endIfStuck() {
	console.error(
		"The command waits for a promise that is never settled. Look for it in the blog's own code: `quire.config`, `components`, `slots` and `pages`.",
	);
	process.exit(1);
}
