import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { NEXT } from "@/e2e/support/build";
import { run, startServer } from "@/e2e/support/process";
import { createProject, PROJECT } from "./support";

const LOG = path.join(PROJECT, "calls.log");
const CONTENT_DIR = path.resolve("e2e/fixtures/blog");
const hasStrace = !spawnSync("strace", ["-V"]).error;
/** Follows all processes and threads, also those of programs that aren't JavaScript. */
const STRACE = ["-f", "-qq", "-e", "trace=network", "-o", LOG, process.execPath];
const env = { CONTENT_DIR, BUILD_DIR: undefined, SITE_DIR: undefined, NEXT_TELEMETRY_DISABLED: undefined };

/** Lists the addresses of other machines in a log. */
async function listAddresses(): Promise<string[]> {
	const lines = (await readFile(LOG, "utf8")).split("\n");
	assert.ok(lines.length > 1);
	// By netlink, the kernel tells the addresses of this machine.
	const log = lines.filter((line) => !line.includes("AF_NETLINK")).join("\n");
	const addresses = [...log.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)].map(
		([, four, six]) => four ?? six ?? "",
	);
	return [...new Set(addresses)].filter((one) => !/^(?:127\.|::1$|0\.0\.0\.0$|::$|::ffff:127\.)/.test(one));
}

before(() => createProject(true));

const options = { skip: !hasStrace && "strace isn't installed" };

for (const [title, args] of Object.entries({
	"next build": [NEXT, "build"],
	"quire check": ["lib/cli/run.mjs", "check"],
	"quire export": ["lib/cli/run.mjs", "export"],
})) {
	test(`${title} makes no connection to another machine`, options, async () => {
		const { code, output } = await run("strace", [...STRACE, ...args], env, PROJECT);
		// The fixture has posts with errors.
		assert.ok(code === 0 || title === "quire check", output);
		assert.deepEqual(await listAddresses(), []);
	});
}

test("quire start makes no connection to another machine", options, async () => {
	const { code, output } = await run(process.execPath, [NEXT, "build"], env, PROJECT);
	assert.equal(code, 0, output);
	const args = [...STRACE, "lib/cli/run.mjs", "start", "--hostname", "127.0.0.1", "--port"];
	const server = await startServer("strace", (port) => [...args, port], { env, cwd: PROJECT });
	for (const page of ["/", "/blog/headings", "/nowhere", "/rss.xml", "/share/nothing.png"])
		await fetch(server.url + page);
	await server.stop();
	assert.deepEqual(await listAddresses(), []);
});
