import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(path.join(tmpdir(), "files-"));
process.env.CONTENT_DIR = folder;
const { listStaticFiles, listSkippedFiles, readSourceFiles } = await import("./files");
after(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Buffer) {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), content);
}
write("posts/a.md", "\uFEFF# A\r\nText\r");
write("posts/deep/in/b.MDX", "B");
write("posts/_partial.md", "no");
write("posts/.hidden/c.md", "no");
write("posts/deep/photo.png", "png");
write("posts/latin.md", Buffer.from([0x47, 0x72, 0xfc, 0xdf]));
write("public/x/y.txt", "y");
write("elsewhere/d.md", "D");
symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "posts/linked"));
symlinkSync(path.join(folder, "posts"), path.join(folder, "posts/deep/loop"));
symlinkSync(path.join(folder, "gone.md"), path.join(folder, "posts/dangling.md"));

test("posts are read in any depth and through links, with plain line ends and without byte order mark", async () => {
	const sources = await readSourceFiles("posts");
	assert.deepEqual(
		sources.filter(({ readError }) => !readError),
		[
			{ file: "posts/a.md", source: "# A\nText\n" },
			{ file: "posts/deep/in/b.MDX", source: "B" },
			{ file: "posts/linked/d.md", source: "D" },
		],
	);
});
test("a file that can't be read says why", async () => {
	const faults = (await readSourceFiles("posts")).filter(({ readError }) => readError);
	assert.deepEqual(
		faults.map(({ file, readError }) => [file, /UTF-8|ENOENT/.exec(readError ?? "")?.[0]]),
		[
			["posts/dangling.md", "ENOENT"],
			["posts/latin.md", "UTF-8"],
		],
	);
});
test("static files are those of public and those beside posts", async () => {
	assert.deepEqual(await listStaticFiles(), ["public/x/y.txt", "posts/deep/photo.png"]);
});
test("a folder that isn't there has no posts", async () => assert.deepEqual(await readSourceFiles("nowhere"), []));
test("posts in other formats are told, and not served as files", async () => {
	write("posts/2020-01-02-old.html", "<p>Old</p>");
	write("posts/README.md", "For those who write here.");
	assert.deepEqual(await listSkippedFiles(), [{ file: "posts/2020-01-02-old.html", isMarkdown: false }]);
	assert.deepEqual(await listStaticFiles(), ["public/x/y.txt", "posts/deep/photo.png"]);
	assert.ok(!(await readSourceFiles("posts")).some(({ file }) => file === "posts/README.md"));
});
