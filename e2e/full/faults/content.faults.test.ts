import assert from "node:assert/strict";
import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { makePng } from "@/e2e/support/editor-blog";
import { run } from "@/e2e/support/process";
import {
	buildAndDescribe,
	buildVersions,
	CONTENT,
	clear,
	createContent,
	createProject,
	expectBuild,
	KINDS,
	startBuild,
	versionAt,
	waitForEnd,
	writeVersion,
} from "./support";

before(() => createProject());

/** Waits until a build has read and checked the content, and so will render it. */
async function waitUntilChecked(running: ReturnType<typeof startBuild>): Promise<void> {
	const ended = waitForEnd(running).then(({ output }) => assert.fail(`The build has ended:\n${output}`));
	const checked = new Promise<void>((resolve) => {
		running.child.stdout?.on("data", () => {
			if (/optimized production build/.test(running.output())) resolve();
		});
	});
	await Promise.race([checked, ended]);
}

const CHANGES: Record<string, () => Promise<void>> = {
	"a post is deleted": () => rm(path.join(CONTENT, "posts/post-3.md")),
	"a post is changed": () =>
		writeFile(path.join(CONTENT, "posts/post-3.md"), "---\ntitle: Another\ndate: 2026-01-13\n---\n"),
	"a post is added": () => writeFile(path.join(CONTENT, "posts/new.md"), "---\ntitle: New\ndate: 2026-01-13\n---\n"),
	"an image is replaced": async () => writeFile(path.join(CONTENT, "posts/image-2.png"), await makePng(90, 90)),
	"an image is deleted": () => rm(path.join(CONTENT, "posts/image-2.png")),
	"a setting is changed": () => writeFile(path.join(CONTENT, "site.yml"), "title: Else\nurl: https://faults.example\n"),
};
for (const kind of KINDS) {
	test(`content that changes while it is built (${kind})`, async (t) => {
		const expected = await buildVersions(kind);
		for (const [index, [title, change]] of Object.entries(CHANGES).entries()) {
			await t.test(`${title}: the build reports it, and the next one is right`, async () => {
				const version = versionAt(index);
				await writeVersion(version);
				const running = startBuild(kind);
				await waitUntilChecked(running);
				await change();
				const { code, output } = await waitForEnd(running);
				assert.equal(code, 75, output);
				assert.match(output, /The content changed while it was built: `[\w./-]+`\. Build again\./);
				await createContent();
				await writeVersion(version);
				await expectBuild(kind, expected[version]);
			});
		}
	});
}

/** Calls a function while the content can't be written, for root neither. */
async function withReadOnlyContent(callback: () => Promise<void>): Promise<void> {
	const mounted = await run("mount", ["--bind", CONTENT, CONTENT]);
	if (mounted.code === 0) await run("mount", ["-o", "remount,bind,ro", CONTENT]);
	else await chmod(CONTENT, 0o555);
	try {
		await assert.rejects(writeFile(path.join(CONTENT, "new.txt"), ""));
		await callback();
	} finally {
		if (mounted.code === 0) await run("umount", [CONTENT]);
		else await chmod(CONTENT, 0o755);
	}
}

test("content that can't be written is built and checked like any other", async () => {
	for (const kind of KINDS) {
		await createContent();
		const expected = await buildAndDescribe(kind);
		await clear();
		await withReadOnlyContent(() => expectBuild(kind, expected));
	}
	await withReadOnlyContent(async () => {
		const check = await run(process.execPath, ["lib/cli/run.mjs", "check"], { CONTENT_DIR: CONTENT });
		assert.equal(check.code, 0, check.output);
	});
});
