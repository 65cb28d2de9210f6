// Runs the commands of the blog for the `next.config` of its app (`with-quire.mjs`).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../../dist/quire.mjs", import.meta.url));

/** The variable with which the other processes of an app's server find that of the blog: its origin. */
const SERVED = "QUIRE_APP_SERVED";

/** The process runs beside the app all day. A larger space for new objects, in MB, would stay in use. */
const SMALL = "--max-semi-space-size=4";

/** A key of the terminal sends one to all processes of the app. */
const STOPS = new Set(["SIGINT", "SIGTERM", "SIGHUP"]);

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
	if (process.env[SERVED]) return process.env[SERVED];
	const port = await findFreePort();
	// With the channel, the server ends when this process does, whatever ends it.
	const child = spawn(process.execPath, [SMALL, COMMAND, "dev", "--port", String(port)], {
		cwd: appDir,
		env,
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
	const data = path.join(appDir, dataFile);
	let isReady = false;
	child.on("error", (error) => console.error("The blog of `withQuire` can't be started:", error));
	child.on("exit", (code, signal) => {
		if (code === 0 || (signal && STOPS.has(signal))) return;
		console.error(`The app has no blog now: ${describeEnd(code, signal)}. Then start the app again.`);
		// Pages of the app tell it too. If this process hasn't started, those of another one may be there.
		if (!isReady && existsSync(data)) return;
		mkdirSync(path.dirname(data), { recursive: true });
		writeFileSync(data, "export default null;\n");
	});
	process.on("exit", () => child.kill());
	child.unref();
	child.channel?.unref();
	process.env[SERVED] = `http://127.0.0.1:${port}`;
	const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
	while (isRunning() && !(existsSync(data) && (await isListening(port)))) await wait(RETRY_DELAY);
	isReady = isRunning();
	return process.env[SERVED];
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
