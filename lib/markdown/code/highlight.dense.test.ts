import assert from "node:assert/strict";
import { test } from "node:test";
import { listDiagnostics, md } from "@/lib/markdown/compile.support";
import { parseFence } from "./fence";
import { highlight } from "./highlight";

test("ends with code whose grammar takes minutes", async () => {
	const code = `${"<a ".repeat(120)}\n`.repeat(50);
	assert.deepEqual((await highlight(code, parseFence("csharp"))).isHighlighted, false);
	const post = md(`\`\`\`csharp\n${code}\`\`\`\n\n\`\`\`js\nlet a\n\`\`\``);
	assert.deepEqual(await listDiagnostics(post), ["4:1 warning code-limit", "57:1 warning code-limit"]);
});
