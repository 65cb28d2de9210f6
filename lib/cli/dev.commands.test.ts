import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { afterEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";

/** A server in place of Next's: it prints what it is given, and waits. */
const NEXT_FILES = {
	"node_modules/next/dist/bin/next": `
		console.log("next", process.argv.slice(2).join(" "), process.env.QUIRE_DESK, process.env.NODE_ENV);
		setInterval(() => {}, 1000);`,
};

const createDesk = (code: string): Files => ({
	"dist/engine/packages/desk/src/main.mjs": `console.log("desk", process.argv.slice(2).join(" "));\n${code}`,
});

const WAITING = `process.on("disconnect", () => { console.log("desk left"); process.exit(); }); setInterval(() => {}, 1000);`;

const stops: (() => void)[] = [];
afterEach(() => {
	for (const stop of stops.splice(0)) {
		try {
			stop();
		} catch {
			// All have ended.
		}
	}
});

/** Runs the command in an engine's folder with a Next and a desk that do nothing. */
function start(files: Files, ...args: string[]) {
	return startIn(createTemporaryFolder({ ...NEXT_FILES, ...files }), ...args);
}

function startIn(cwd: string, ...args: string[]) {
	const script = `const { run } = await import(${JSON.stringify(pathToFileURL(path.resolve("lib/cli/dev.ts")).href)}); await run(${JSON.stringify(args)});`;
	const child = spawn(
		process.execPath,
		["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script],
		{ cwd, detached: true, env: { ...process.env, TSX_TSCONFIG_PATH: path.resolve("tsconfig.json") } },
	);
	stops.push(() => process.kill(-Number(child.pid), "SIGKILL"));
	let output = "";
	/** Waits until the command has printed something that matches. */
	const waitFor = async (pattern: RegExp): Promise<RegExpExecArray> => {
		for (;;) {
			const found = pattern.exec(output);
			if (found) return found;
			await Promise.race([once(child.stdout, "data"), once(child.stderr, "data")]);
		}
	};
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	return { child, cwd, output: () => output, waitFor };
}

test("starts the desk beside the development server, each with the address of the other, and stops both", async () => {
	const { child, waitFor } = start(createDesk(WAITING), "--port", "4321");
	const [, desk] = await waitFor(/desk --site http:\/\/localhost:4321 --port (\d+)\n/);
	assert.ok(Number(desk) > 4321);
	await waitFor(
		new RegExp(`next dev --port 4321 --hostname 127\\.0\\.0\\.1 http://127\\.0\\.0\\.1:${desk} development`),
	);
	child.kill("SIGTERM");
	// Its output is closed when all have ended that could write there.
	assert.deepEqual(await once(child, "close"), [143, null]);
});

test("names a port that another program uses, and the option for another one", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const { child, waitFor } = start({ "dist/engine/a.mjs": "" }, "--port", String(port));
	const ended = once(child, "close");
	await waitFor(new RegExp(`^Port ${port} is in use\\. Choose another one with \`--port\`\\.\n$`));
	assert.deepEqual(await ended, [2, null]);
	server.close();
});

/** A server in place of Next's that answers after what Next prints of itself. */
const ANSWERING = {
	"node_modules/next/dist/bin/next": `
		console.log("▲ Next.js 16.4.6 (Turbopack)\\n- Local:         http://127.0.0.1:4321\\n");
		const port = process.argv[process.argv.indexOf("--port") + 1];
		require("node:http").createServer((request, response) => response.end()).listen(port, "127.0.0.1");`,
};

test("prints one line with both addresses when the server answers, and that a second one is running", async () => {
	const { cwd, waitFor, output } = start({ ...ANSWERING, ...createDesk(WAITING) });
	const [line, address] = await waitFor(
		/The blog is at (http:\/\/localhost:\d+), its desk at http:\/\/127\.0\.0\.1:\d+\.\n/,
	);
	assert.doesNotMatch(output(), /Next\.js|Local:/);
	const second = startIn(cwd);
	const ended = once(second.child, "close");
	await second.waitFor(/Stop it first with Ctrl-C in its terminal, or with `kill \d+`\.\n/);
	assert.ok(
		second.output().startsWith(`\`dev\` runs already for this folder. ${line.trim()}`),
		`${second.output()} ${address}`,
	);
	assert.deepEqual(await ended, [1, null]);
});

test("ends if nothing reads its output any more", async () => {
	const { child } = start({ ...ANSWERING, ...createDesk(WAITING) });
	child.stdout.destroy();
	assert.deepEqual(await once(child, "exit"), [143, null]);
});

test("the desk ends with a command that is killed", async () => {
	const { child, waitFor } = start(createDesk(WAITING));
	await Promise.all([waitFor(/desk --site/), waitFor(/next dev/)]);
	child.kill("SIGKILL");
	await waitFor(/desk left/);
});

for (const [code, reason] of [
	["process.exit(3);", "3"],
	["process.exit(0);", "0"],
	['process.kill(process.pid, "SIGTERM");', "SIGTERM"],
] as const) {
	test(`the blog goes on without a desk that has ended with ${reason}`, async () => {
		const { child, waitFor } = start(createDesk(code), "-H", "0.0.0.0");
		await waitFor(/next dev -H 0\.0\.0\.0 --port \d+ http/);
		await waitFor(
			new RegExp(`The desk has ended with ${reason}\\. The blog goes on; stop this command and start it again`),
		);
		assert.equal(child.exitCode, null);
	});
}

test("shows the blog alone in an ejected application, which has no desk", async () => {
	const { waitFor } = start({ "dist/engine/a.mjs": "" }, "-p", "4321");
	await waitFor(/next dev -p 4321 --hostname 127\.0\.0\.1 undefined development/);
});
