import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE_COMMANDS, formatArguments } from "@/lib/cli/commands/engine-commands";
import { readServerOptions } from "@/lib/ship/server/options";
import { type Command, CommandError, EXIT, formatHelp, parseArguments } from "./command";

const command: Command = {
	name: "make",
	summary: "Makes it.",
	positionals: "<source> [target]",
	options: [
		{ name: "port", short: "p", value: "number", summary: "The port." },
		{ name: "force", summary: "Replace files." },
	],
	run: async () => EXIT.success,
};

test("parses positional arguments, values and switches", () => {
	assert.deepEqual(parseArguments(command, ["a", "-p", "80", "--force"]), {
		positionals: ["a"],
		values: { port: "80", force: true },
	});
});

for (const [args, message] of [
	[[], /^`<source>` is missing\.\nRun `quire make --help`/],
	[["a", "b", "c"], /^Unexpected argument `c`\./],
	[["a", "--forse"], /^Unknown option '--forse'\.\n/],
	[["a", "--port"], /^Option '-p, --port <value>' argument missing\.\n/],
] as const) {
	test(`refuses the arguments ${JSON.stringify(args)}`, () => {
		const isExpected = (error: unknown) =>
			error instanceof CommandError && error.exitCode === EXIT.wrongUsage && message.test(error.message);
		assert.throws(() => parseArguments(command, [...args]), isExpected);
	});
}

test("quire start has all options of the server", () => {
	const start = ENGINE_COMMANDS.find(({ name }) => name === "start");
	assert.ok(start);
	const { values } = parseArguments(start, ["-p", "80", "-H", "::1", "--keepAliveTimeout", "70000", "--watch"]);
	const { port, hostname, keepAliveTimeout, watch } = readServerOptions(
		formatArguments({ positionals: [], values }),
		{},
	);
	assert.deepEqual([port, hostname, keepAliveTimeout, watch], [80, "::1", 70_000, true]);
});

test("the help of a command lists its options in columns", () => {
	assert.equal(
		formatHelp(command),
		[
			"Usage: quire make <source> [target] [options]\n\nMakes it.\n\nOptions:",
			"  -p, --port <number>  The port.",
			"  --force              Replace files.",
			"  -h, --help           Show this help.",
		].join("\n"),
	);
});
