// Runs the commands of the blog for the `next.config` of its app (`with-quire.mjs`).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../../dist/quire.mjs", import.meta.url));

/** The variable with the origin of the blog's server, which one process of the app starts and the others find. */
const ORIGIN_VARIABLE = "QUIRE_APP_SERVED";

/** Limits the space for new objects, in MB: the process runs beside the app all day, and Node.js would keep a larger one. */
const HEAP_LIMIT = "--max-semi-space-size=4";

/** The signals with which a terminal stops all processes of the app, so that their end is no fault. */
const STOP_SIGNALS = new Set(["SIGINT", "SIGTERM", "SIGHUP"]);

/** Milliseconds between attempts to reach the blog's server while it starts. */
const RETRY_DELAY = 100;

/**
 * Builds the blog into `public/` of the app. Ends this process if that fails: the blog has printed the reason.
 * @param {string} appDir
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildBlog(appDir, env) {
	const child = spawn(process.execPath, [COMMAND, "build"], { cwd: appDir, env, stdio: "inherit" });
	const [code, signal] = await once(child, "close");
	if (code === 0) return;
	console.error(`\`withQuire\` of \`next.config\` stops this build: ${describeEnd(code, signal)}.`);
	process.exit(code ?? 1);
}

/**
 * Starts the blog's development server, which ends with this process, and waits until it listens: the app would answer with 500 before.
 * Returns its origin.
 * @param {string} appDir
 * @param {NodeJS.ProcessEnv} env
 * @param {string} dataFile The module with the data of the blog, which the server writes.
 */
export async function serveBlog(appDir, env, dataFile) {
	if (process.env[ORIGIN_VARIABLE]) return process.env[ORIGIN_VARIABLE];
	const port = await findFreePort();
	// With the channel, the server ends when this process does, whatever ends it.
	const child = spawn(process.execPath, [HEAP_LIMIT, COMMAND, "dev", "--port", String(port)], {
		cwd: appDir,
		env,
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
	const data = path.join(appDir, dataFile);
	let isReady = false;
	child.on("error", (error) => console.error("The blog of `withQuire` can't be started:", error));
	child.on("exit", (code, signal) => {
		if (code === 0 || (signal && STOP_SIGNALS.has(signal))) return;
		console.error(`The app has no blog now: ${describeEnd(code, signal)}. Then start the app again.`);
		// Without data, pages of the app show that the blog has ended. Data from before belong to another server, which may be running.
		if (!isReady && existsSync(data)) return;
		mkdirSync(path.dirname(data), { recursive: true });
		writeFileSync(data, "export default null;\n");
	});
	process.on("exit", () => child.kill());
	child.unref();
	child.channel?.unref();
	const origin = `http://127.0.0.1:${port}`;
	process.env[ORIGIN_VARIABLE] = origin;
	const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
	while (isRunning() && !(existsSync(data) && (await isListening(port)))) await wait(RETRY_DELAY);
	isReady = isRunning();
	return origin;
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function describeEnd(code, signal) {
	return code === null
		? `the system has ended the blog's process with ${signal}, as it does without free memory: free some`
		: "remedy what the blog has printed above";
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
