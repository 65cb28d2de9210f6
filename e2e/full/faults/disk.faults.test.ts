import assert from "node:assert/strict";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { run } from "@/e2e/support/process";
import {
	BUILD,
	buildFirstVersion,
	clear,
	compareOutputs,
	createProject,
	describeOutput,
	expectBuild,
	FINISHED,
	isComplete,
	type Kind,
	PROJECT,
	startBuild,
	waitForEnd,
} from "./support";

/** The share of the space that a build needs which the disk has. */
const SHARES = [0.02, 0.3, 0.6, 0.9, 0.98];
const isRoot = process.getuid?.() === 0;

before(() => createProject());

async function measureFolder(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const sizes = entries
		.filter((entry) => entry.isFile())
		.map(async (entry) => Math.ceil((await stat(path.join(entry.parentPath, entry.name))).size / 4096) * 4096);
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function orThrow(command: string, ...args: string[]): Promise<void> {
	const { code, output } = await run(command, args);
	if (code !== 0) throw new Error(`${command} ended with ${code}: ${output}`);
}

/** A folder for an export, on a disk of its own. */
const DISK = path.join(PROJECT, ".builds/disk");
const EXPORT_DIR = path.join(DISK, "blog");

const CASES: { title: string; kind: Kind; folder: string; named: string }[] = [
	{ title: "the folder of the build", kind: "server", folder: BUILD, named: ".next" },
	{ title: "the finished folder", kind: "server", folder: FINISHED, named: ".quire" },
	{ title: "the cache", kind: "server", folder: path.join(BUILD, "cache"), named: "cache" },
	{ title: "the export", kind: "export", folder: DISK, named: "blog" },
];

for (const { title, kind, folder, named } of CASES) {
	const options = { skip: !isRoot && "only root may mount a small disk" };
	test(`without space for ${title}, a build reports it or is right, and the next one is right`, options, async (t) => {
		const env = { EXPORT_DIR: kind === "export" ? EXPORT_DIR : undefined };
		const build = { env, folder: EXPORT_DIR };
		const expected = await buildFirstVersion(kind, build);
		const size = await measureFolder(folder);
		let failures = 0;
		for (const share of SHARES) {
			await t.test(`${Math.round(share * 100)} %`, async () => {
				if (kind === "server") await clear();
				await rm(folder, { recursive: true, force: true });
				await mkdir(folder, { recursive: true });
				await orThrow("mount", "-t", "tmpfs", "-o", `size=${Math.round(size * share)}`, "tmpfs", folder);
				try {
					const { code, output } = await waitForEnd(startBuild(kind, env));
					const megabytes = ((size * share) / 1024 ** 2).toFixed(1);
					console.log(`  ${megabytes} MB: ${code}, ${output.trim().split("\n").at(-1)}`);
					if (code === 0) {
						// What only makes later builds quicker can be left out.
						assert.deepEqual(compareOutputs(await describeOutput(kind, EXPORT_DIR), expected), []);
					} else {
						failures += 1;
						assert.equal(code, 1, output);
						assert.match(output, new RegExp(`disk (?:for|of) \`[^\`]*${named}`));
						assert.ok(!isComplete(kind, EXPORT_DIR), "half of a build is left");
					}
					await orThrow("mount", "-o", `remount,size=${size * 4}`, folder);
					await expectBuild(kind, expected, build);
				} finally {
					await orThrow("umount", folder);
				}
			});
		}
		assert.ok(failures > 0, "there was enough space");
	});
}
