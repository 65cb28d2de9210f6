import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";

test("reports an input while it hangs, and ends the process", () => {
	const script = `
		import { Watchdog } from ${JSON.stringify(path.resolve("lib/fuzz/watchdog.ts"))};
		const dog = new Watchdog({ maxTime: 200, maxHang: 600 });
		dog.watch((input) => "kind, seed 1: " + input).onInput("an input");
		for (;;);
	`;
	const { signal, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
		encoding: "utf8",
	});
	assert.equal(signal, "SIGKILL");
	assert.match(stderr, /^More than 200 ms for kind, seed 1: an input$/m);
	assert.match(stderr, /^Stopped after \d+ s without a result for kind, seed 1: an input$/m);
});
