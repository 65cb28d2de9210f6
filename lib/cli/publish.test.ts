import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { runHere } from "./command/run-command.support";
import { run } from "./publish";

const folder = createTemporaryFolder({
	"site.yml": "title: Blog\nurl: https://blog.example\n",
	"posts/idea.md": "---\ntitle:   Idea\ndraft: true\ndate: 2026-01-01\n---\n\nText  \n",
	"drafts/trip/index.md": "---\ntitle: Trip\ndate: 2026-01-02\n---\n\n![Map](./map.svg)\n",
	"drafts/trip/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
	"drafts/pair/index.md": "---\ntitle: Pair\ndate: 2026-01-04\n---\n",
	"drafts/pair/index.de.md": "---\ntitle: Paar\ndate: 2026-01-04\nlang: de\n---\n",
	"drafts/taken.md": "---\ntitle: Taken\n---\n",
	"posts/taken.md": "---\ntitle: Another\nslug: other\ndate: 2026-01-03\n---\n",
});
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
const publish = (...args: string[]) =>
	runHere(run, args, { open: () => createTestBlog({}, { contentDir: folder }), workingDir: folder });

test("publishes a draft, and changes no other line", async () => {
	assert.deepEqual(await publish("idea"), { status: 0, output: "posts/idea.md" });
	assert.equal(read("posts/idea.md"), "---\ntitle:   Idea\ndate: 2026-01-01\n---\n\nText  \n");
	assert.deepEqual(await publish("/blog/idea"), { status: 0, output: "posts/idea.md is published already." });
});

test("sets a date, which may be in the future", async () => {
	const { status, output } = await publish("posts/idea.md", "--date", "2199-01-01");
	assert.equal(status, 0);
	assert.match(output, /^posts\/idea\.md is scheduled\./);
	assert.equal(read("posts/idea.md"), "---\ntitle:   Idea\ndate: 2199-01-01\n---\n\nText  \n");
});

test("moves a draft with its folder to the posts, but over no other file", async () => {
	assert.deepEqual(await publish("drafts/trip"), { status: 0, output: "posts/trip/index.md" });
	assert.ok(existsSync(path.join(folder, "posts/trip/map.svg")));
	assert.ok(!existsSync(path.join(folder, "drafts/trip")));
	assert.deepEqual(await publish("drafts/taken.md"), {
		status: 1,
		output: "`posts/taken.md` exists already. Move or rename the draft first.",
	});
	assert.equal(read("drafts/taken.md"), "---\ntitle: Taken\n---\n");
});

test("publishes no other draft in the folder of one, such as its translation", async () => {
	const result = await publish("drafts/pair/index.md");
	assert.equal(result.status, 1);
	assert.match(result.output, /`drafts\/pair\/index\.de\.md` is in its folder/);
	assert.ok(existsSync(path.join(folder, "drafts/pair/index.md")));
	writeFileSync(path.join(folder, "drafts/pair/index.de.md"), "---\ntitle: Paar\ndraft: true\n---\n");
	assert.equal((await publish("drafts/pair/index.md")).status, 0);
});

test("names the command that moves a draft out of a folder of drafts among posts", async () => {
	for (const [file, name, from, to] of [
		["posts/drafts/a.md", "drafts", "posts/drafts/a.md", "posts/a.md"],
		["posts/Draft/b/index.md", "Draft", "posts/Draft/b", "posts/b"],
		["drafts/c/drafts/c.md", "drafts", "drafts/c/drafts/c.md", "posts/c/c.md"],
	] as const) {
		const text = "---\ntitle: A\ndate: 2026-01-01\ndraft: true\n---\n";
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
		assert.deepEqual(await publish(file), {
			status: 1,
			output: `\`${file}\` was not published. It stays a draft in the folder \`${name}\`. Move it out: \`mv "${from}" "${to}"\`.`,
		});
		assert.equal(read(file), text);
	}
});

test("reports wrong arguments", async () => {
	assert.equal((await publish()).status, 2);
	assert.equal((await publish("idea", "--date", "soon")).status, 2);
	assert.equal((await publish("nothing")).status, 1);
});
