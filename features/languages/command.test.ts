import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getFileDiagnostics } from "@/lib/checks/run-checks";
import { runHere } from "@/lib/cli/command/run-command.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { run } from "./command";

const HALLO = "---\ntitle: Hallo\ndate: 2026-01-02\nlang: de\ntranslationKey: hi\n---\n\nGuten Tag.\n";
const folder = createTemporaryFolder({
	"site.yml": "title: Blog\nurl: https://blog.example\n",
	"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\ntranslationKey: hi\n---\n\nGood day.\n",
	"posts/hallo.md": HALLO,
	"posts/alone.md": "---\ntitle: Alone\ndate: 2026-01-03\n---\n\nNobody.\n",
});
const openBlog = () => createTestBlog({}, { contentDir: folder });
const file = (name: string) => path.join(folder, "posts", name);
const translated = (...args: string[]) => runHere(run, args, { open: openBlog, workingDir: folder });

async function outdated(): Promise<string[]> {
	const blog = openBlog();
	const post = (await blog.post("/blog/hallo")) ?? assert.fail();
	return (await getFileDiagnostics(blog, post))
		.filter(({ rule }) => rule === "translation-outdated")
		.map(({ line, message }) => `${line} ${message}`);
}

test("writes the version of the original, whose changes are reported from then on", async () => {
	assert.deepEqual(await translated("hallo"), { status: 0, output: "posts/hallo.md" });
	const [before = "", after] = HALLO.split("date:");
	const text = readFileSync(file("hallo.md"), "utf8");
	assert.match(text, /^translationOf: \{ post: "\/blog\/hello", version: [0-9a-f]{12} \}$/m);
	assert.equal(text.replace(/^translationOf.*\n/m, ""), `${before}date:${after}`);
	assert.deepEqual(await outdated(), []);

	const hello = readFileSync(file("hello.md"), "utf8");
	writeFileSync(file("hello.md"), hello.replace("date: 2026-01-01", "date: 2026-01-01\ntags: [a]"));
	assert.deepEqual(await outdated(), []);
	writeFileSync(file("hello.md"), hello.replace("Good day.", "Good evening."));
	assert.deepEqual(await outdated(), [
		"3 `posts/hello.md` has changed since this translation was made. Translate what is new, then run `quire translated /blog/hallo`.",
	]);
	await translated("hallo");
	assert.deepEqual(await outdated(), []);
});

test("reports a post whose original isn't known", async () => {
	assert.deepEqual(await translated("alone"), {
		status: 1,
		output: "The original of `posts/alone.md` isn't known. Write its path: `translationOf: /blog/hello`.",
	});
	assert.equal((await translated()).status, 2);
});
