import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { inspect } from "node:util";
import { logIgnored } from "./log-ignored";

const { DEBUG } = process.env;
afterEach(() => {
	if (DEBUG === undefined) delete process.env.DEBUG;
	else process.env.DEBUG = DEBUG;
});

const missing = Object.assign(new Error("no such file"), { code: "ENOENT" });
const damaged = new Error("damaged");
for (const [names, error, isLogged] of [
	["quire", damaged, true],
	["vite:*, quire", damaged, true],
	["*", damaged, true],
	["quire", "a text", true],
	["quire", missing, false],
	["quirey", damaged, false],
	["", damaged, false],
] as const)
	test(`${isLogged ? "logs" : "doesn't log"} ${error} for DEBUG="${names}"`, (t) => {
		const { mock } = t.mock.method(console, "error", () => undefined);
		process.env.DEBUG = names;
		assert.equal(logIgnored("reading `a`", error), undefined);
		assert.deepEqual(
			mock.calls.map((call) => call.arguments),
			isLogged ? [["quire: reading `a`:", inspect(error)]] : [],
		);
	});
