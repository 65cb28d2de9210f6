import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const MODULE = pathToFileURL("lib/utils/stop-signals.mjs").href;

/** Runs a script in a process that `runChild` starts, and sends a signal to the process around it; returns its exit code. */
async function stop(script: string, signal: NodeJS.Signals): Promise<number> {
	const child = `${script}; setInterval(() => {}, 1000); console.log(process.pid);`;
	const parent = `import { runChild } from "${MODULE}"; process.exitCode = await runChild(["-e", ${JSON.stringify(child)}], {});`;
	const around = spawn(process.execPath, ["--input-type=module", "-e", parent], { stdio: ["ignore", "pipe", "pipe"] });
	const [pid] = await once(around.stdout, "data");
	around.kill(signal);
	const [code] = await once(around, "close");
	assert.throws(() => process.kill(Number(pid), 0), { code: "ESRCH" }, "the child goes on");
	return code;
}

const skip = process.platform === "win32" && "Windows has no signals";

for (const [signal, code] of [
	["SIGINT", 130],
	["SIGTERM", 143],
	["SIGHUP", 129],
] as const) {
	test(`${signal} ends the child too, with the code of shells`, { skip }, async () => {
		assert.equal(await stop("", signal), code);
	});
}

test("waits for a child that takes its time to stop, and returns its code", { skip }, async () => {
	const script = 'process.on("SIGTERM", () => setTimeout(() => process.exit(7), 200))';
	assert.equal(await stop(script, "SIGTERM"), 7);
});
