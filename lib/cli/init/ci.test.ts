import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { init } from "./init.support";

test("the jobs for GitHub build with the URL of the repository's Pages", async () => {
	const { read } = await init({}, { ci: "github" });
	const { build } = parse(read(".github/workflows/blog.yml")).jobs;
	const [pages, quire] = ["configure-pages", "quire export"].map((text) =>
		build.steps.findIndex((step: object) => JSON.stringify(step).includes(text)),
	);
	assert.ok(pages !== undefined && quire !== undefined && pages < quire);
	assert.equal(build.steps[quire].env.QUIRE_URL, `\${{ steps.${build.steps[pages].id}.outputs.base_url }}`);
});

for (const [host, file] of [
	["github", ".github/workflows/blog.yml"],
	["gitlab", ".gitlab-ci.yml"],
	["forgejo", ".forgejo/workflows/blog.yml"],
] as const) {
	test(`adds the jobs for ${host}, which build only if something is due`, async () => {
		const { read } = await init({}, { ci: host });
		assert.doesNotThrow(() => parse(read(file)));
		assert.match(read(file), /quire check[\s\S]*quire export/);
		assert.match(read(file), /\.quire\/engine\/\.next\/cache\/next-due/);
		assert.doesNotMatch(read(file), /\*\/15/);
		// Versions of actions are pinned.
		for (const [, version = ""] of read(file).matchAll(/uses: \S+@(\S+)/g)) assert.match(version, /^[0-9a-f]{40}$/);
	});
}

for (const [lockfile, install] of [
	["package-lock.json", /\bnpm ci\b/],
	["pnpm-lock.yaml", /corepack enable && pnpm install --frozen-lockfile/],
	["yarn.lock", /corepack enable && yarn install/],
	["bun.lock", /bun install --frozen-lockfile/],
] as const) {
	test(`the jobs of a folder with ${lockfile} install packages by that`, async () => {
		for (const [host, files] of [
			["github", [".github/workflows/blog.yml", ".github/workflows/links.yml"]],
			["gitlab", [".gitlab-ci.yml"]],
			["forgejo", [".forgejo/workflows/blog.yml"]],
		] as const) {
			const { read } = await init({ [lockfile]: "" }, { ci: host });
			for (const file of files) {
				assert.doesNotThrow(() => parse(read(file)));
				assert.match(read(file), install);
				assert.equal(/npm ci|cache: npm/.test(read(file)), lockfile === "package-lock.json");
			}
		}
	});
}

test("GitHub looks for scheduled posts only while there are some, and builds when one is due", {
	skip: process.platform === "win32",
}, async () => {
	const { read } = await init({}, { ci: "github" });
	const workflow = (name: string) => parse(read(`.github/workflows/${name}.yml`));
	assert.equal(workflow("blog").on.schedule, undefined);
	assert.match(JSON.stringify(workflow("blog").jobs.schedule), /scheduled\.yml.*'enable' \|\| 'disable'/);
	const { env, jobs } = workflow("scheduled");
	const folder = createTemporaryFolder({ gh: "#!/bin/sh\necho started\n" });
	chmodSync(path.join(folder, "gh"), 0o755);
	const look = (due?: string) => {
		const file = path.join(createTemporaryFolder(due === undefined ? {} : { [env.NEXT_DUE]: due }), env.NEXT_DUE);
		const PATH = `${folder}${path.delimiter}${process.env.PATH}`;
		return spawnSync("bash", ["-e", "-c", jobs.due.steps[1].run], { env: { ...process.env, PATH, NEXT_DUE: file } });
	};
	for (const [due, isStarted] of [
		[undefined, true],
		["", false],
		["2000-01-01T00:00:00.000Z", true],
		["2199-01-01T00:00:00.000Z", false],
	] as const) {
		const { status, stdout } = look(due);
		assert.deepEqual([status, `${stdout}`], [0, isStarted ? "started\n" : ""], due);
	}
});

test("the jobs for forgejo keep what they have built, and nothing if nothing is due", async () => {
	const { read } = await init({}, { ci: "forgejo" });
	const { jobs } = parse(read(".forgejo/workflows/blog.yml"));
	const steps: { uses?: string; if?: string }[] = jobs.blog.steps;
	const conditions = steps.flatMap((step) => (/\/cache(?:\/save)?@/.test(step.uses ?? "") ? [step.if] : []));
	assert.deepEqual(conditions, ["steps.due.outputs.build == 'true'"]);
});
