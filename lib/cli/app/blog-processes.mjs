// Runs the commands of the blog for the `next.config` of its app (`with-quire.mjs`).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../../dist/quire.mjs", import.meta.url));

/** The variable with which the other processes of an app's server find that of the blog: its origin. */
const SERVED = "QUIRE_APP_SERVED";

/** Milliseconds between attempts to reach the blog's server while it starts. */
const RETRY_DELAY = 100;

/**
 * Builds the blog into `public/` of the app. Ends this process if that fails: the blog has printed the reason.
 * @param {string} appDir
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildBlog(appDir, env) {
	const child = spawn(process.execPath, [COMMAND, "build"], { cwd: appDir, env, stdio: "inherit" });
	/** @type {number | null} */
	const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
	if (code !== 0) process.exit(code ?? 1);
}

/**
 * Starts the blog's development server, which ends with this process, and waits until it listens: the app would answer with 500 before.
 * Returns its origin.
 * @param {string} appDir
 * @param {NodeJS.ProcessEnv} env
 * @param {string} dataFile The module with the data of the blog, which the server writes.
 */
export async function serveBlog(appDir, env, dataFile) {
	if (process.env[SERVED]) return process.env[SERVED];
	const port = await findFreePort();
	// With the channel, the server ends when this process does, whatever ends it.
	const child = spawn(process.execPath, [COMMAND, "dev", "--port", String(port)], {
		cwd: appDir,
		env,
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
	child.on("error", (error) => console.error("The blog can't be started:", error));
	child.on(
		"exit",
		(code) => code && console.error(`The blog has ended with ${code}. Start the app again to get it back.`),
	);
	process.on("exit", () => child.kill());
	child.unref();
	child.channel?.unref();
	process.env[SERVED] = `http://127.0.0.1:${port}`;
	const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
	const data = path.join(appDir, dataFile);
	while (isRunning() && !(existsSync(data) && (await isListening(port)))) await wait(RETRY_DELAY);
	return process.env[SERVED];
}

/** @param {number} port */
async function isListening(port) {
	const socket = connect(port, "127.0.0.1");
	const isConnected = await once(socket, "connect").then(
		() => true,
		// It isn't ready, or has ended.
		() => false,
	);
	socket.destroy();
	return isConnected;
}

/** @returns {Promise<number>} */
function findFreePort() {
	return new Promise((resolve, reject) => {
		const server = createServer().on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}
