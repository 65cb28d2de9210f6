import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { describeEnvironment } from "@/lib/blog/compile-environment";
import type { ParsedPost } from "@/lib/content/types";
import { getCompiledFile } from "@/lib/next/compiled-engine.mjs";
import { show } from "@/lib/utils/show.support";
import { CompilePool } from "./compile-pool";

const ENGINE = path.resolve(import.meta.dirname, "../../..");
const script = await getCompiledFile(ENGINE, "lib/next/compile/compile-process");
const environment = await describeEnvironment(createTestBlog({ "site.yml": "title: T\n" }), "");

type Limits = ConstructorParameters<typeof CompilePool>[3];

/** Compiles bodies of a blog. */
function startAll(bodies: readonly string[], pool: CompilePool) {
	return bodies.map(async (body, index) => {
		const post = { file: `posts/${index}.mdx`, format: "mdx", trust: "code", title: "T", body, bodyLine: 4 };
		const { diagnostics, metadata } = await pool.compile({ post: post as ParsedPost, options: {}, environment });
		return { rules: show(diagnostics, "file:line rule"), text: metadata.text };
	});
}

const createPool = (limits?: Limits) => new CompilePool(script, ENGINE, false, limits);
const compileAll = (bodies: readonly string[], limits?: Limits) => Promise.all(startAll(bodies, createPool(limits)));

const MANY = Array.from({ length: 120 }, (_, index) => `The number **${index}**.`);

test("compiles bodies, however many there are", async () => {
	const compiled = await compileAll(MANY);
	assert.deepEqual(compiled[119], { rules: [], text: "The number 119." });
});

describe("shows as text, and reports, without harm to others, a body", () => {
	const others = ["One {1 + 1}.", "Two."];
	for (const [what, body, limits] of [
		["that never ends", "One {(() => { for (;;); })()}", { processorTime: 1 }],
		["that waits for nothing", "One {new Promise(() => {})}", { time: 2.5 }],
		["that fills the memory", "One {(() => { const a = []; for (;;) a.push([a.length]); })()}", { memory: 100 }],
		["with brackets that take the square of their number", `One ${"[a](".repeat(90_000)}`, { processorTime: 1 }],
	] as const) {
		test(what, async () => {
			const [hostile, ...rest] = await compileAll([body, ...others], limits);
			assert.deepEqual(hostile?.rules, ["posts/0.mdx:4 post-limit"]);
			assert.equal(hostile?.text, body);
			assert.deepEqual(show(rest, "text: rules"), ["One 2.: ", "Two.: "]);
		});
	}
});

test("a body that takes long holds up no others", async () => {
	const pool = createPool({ processorTime: 4 });
	// Many bodies start both processes, which takes a busy machine long.
	await Promise.all(startAll(MANY, pool));
	const [hostile, ...others] = startAll(["{(() => { for (;;); })()}", "One.", "Two."], pool);
	const first = await Promise.race([hostile, Promise.all(others)]);
	assert.deepEqual(show(Array.isArray(first) ? first : [], "text: rules"), ["One.: ", "Two.: "]);
});

test("leaves out only the colors of code if these take too long", async () => {
	const code = `${"<a ".repeat(120)}\n`.repeat(50);
	const [compiled] = await compileAll([`One.\n\n\`\`\`csharp\n${code}\`\`\`\n`], { processorTime: 1 });
	assert.deepEqual(compiled, { rules: ["posts/0.mdx:6 code-limit"], text: "One." });
});
