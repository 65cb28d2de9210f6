import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyAllocatorSettings, getAllocatorSettings, type StartedProcess } from "./allocator";

/** Lists how a process starts itself again. */
function listRestarts(options: Partial<StartedProcess>): unknown[][] {
	const restarts: unknown[][] = [];
	const execve = (...args: unknown[]) => void restarts.push(args);
	const argv = ["node", "/start.mjs", "--port", "1"];
	applyAllocatorSettings({ platform: "linux", env: {}, execPath: "/node", execArgv: ["-a"], argv, execve, ...options });
	return restarts;
}

describe("a server starts itself again with the settings of the allocator", () => {
	test("with its arguments, and settings of its owner", () => {
		const [[file, args, env] = []] = listRestarts({ env: { PORT: "1", MALLOC_ARENA_MAX: "1" } });
		assert.equal(file, "/node");
		assert.deepEqual(args, ["/node", "-a", "/start.mjs", "--port", "1"]);
		assert.deepEqual(env, { ...getAllocatorSettings({}), MALLOC_ARENA_MAX: "1", PORT: "1" });
	});

	test("but not if it has them", () => assert.deepEqual(listRestarts({ env: getAllocatorSettings({}) }), []));
	test("but not on other systems", () => assert.deepEqual(listRestarts({ platform: "darwin" }), []));
	test("but not if another process sends it messages", () => assert.deepEqual(listRestarts({ connected: true }), []));
	test("and starts anyway where Node.js can't do that", () => {
		assert.doesNotThrow(() =>
			applyAllocatorSettings({ platform: "linux", env: {}, execPath: "", execArgv: [], argv: [] }),
		);
	});
});
