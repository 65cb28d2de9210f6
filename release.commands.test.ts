import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { parse } from "yaml";
import { PACKED } from "@/lib/next/compiled-engine.mjs";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const isWindows = process.platform === "win32";

test("the package has what the engine needs, without tests, private files and pictures, in less than 6.1 MB", () => {
	const output = execFileSync("npm", ["pack", "--dry-run", "--json"], { encoding: "utf8", shell: isWindows });
	const [{ files, size }] = JSON.parse(output.slice(output.indexOf("[\n"))) as [
		{ files: { path: string }[]; size: number },
	];
	const paths = files.map((file) => file.path);
	assert.deepEqual([...new Set(paths.map((file) => file.split("/")[0]))].sort(), [
		"CHANGELOG.md",
		"LICENSE",
		"README.md",
		"SECURITY.md",
		"app",
		"components",
		"content",
		"dist",
		"docker",
		"docs",
		"features",
		"lib",
		"next.config.ts",
		"package.json",
		"packages",
		"postcss.config.mjs",
		"proxy.dev.ts",
		"public",
		"schemas",
		"tsconfig.json",
	]);
	const unwanted =
		/\.(?:test|spec|support)\.|^docs\/(?:contributing|pictures)\/|(?:^|\/)(?:\.env|\.npmrc|\.git\/|\.DS_Store|node_modules\/)|\.(?:pem|key|log|tsbuildinfo)$/;
	assert.deepEqual(
		paths.filter((file) => unwanted.test(file)),
		[],
	);
	assert.ok(size < 6_100_000, `${size} bytes`);
});

const listFiles = (folder: string, pattern: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => pattern.test(name))
		.map((name) => path.join(folder, name));

for (const [title, listEntryPoints] of [
	// npm has compiled them for the test before.
	["the compiled modules", () => [...listFiles(PACKED, /\.mjs$/), "dist/quire.mjs"]],
	[
		"the sources that are compiled or run in projects",
		() => [
			...listFiles("app", /\.(?:next|dev)\.tsx?$/),
			...listFiles("lib", /\.mjs$/),
			"proxy.dev.ts",
			"lib/owner-code/api.ts",
			"lib/ship/server/main.ts",
		],
	],
] as const) {
	test(`${title} import only what the package depends on`, async () => {
		const { metafile } = await build({
			entryPoints: listEntryPoints(),
			bundle: true,
			splitting: true,
			format: "esm",
			platform: "node",
			packages: "external",
			loader: { ".css": "empty" },
			metafile: true,
			write: false,
			outdir: createTemporaryFolder(),
		});
		const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
		const packages = imported.flatMap(({ external, path: name }) =>
			external && !isBuiltin(name) && name !== "<runtime>" ? (/^(?:@[^/]+\/)?[^/]+/.exec(name) ?? []) : [],
		);
		const { name: own, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
		assert.ok(packages.length > 0);
		assert.deepEqual(
			[...new Set(packages)].filter((name) => name !== own && !(name in dependencies)),
			[],
		);
	});
}

test("the compiled modules import no CommonJS package dynamically, of which they would get only a default export", () => {
	const wrong = listFiles(PACKED, /\.mjs$/).filter((file) =>
		/^export default require_/m.test(readFileSync(file, "utf8")),
	);
	assert.deepEqual(wrong, []);
});

const WORKFLOWS = ".github/workflows";

test("every action of a workflow is pinned by its commit, which is that of owners' workflows", () => {
	const uses = [WORKFLOWS, `lib/cli/init/ci/github/${WORKFLOWS}`].flatMap((folder) =>
		readdirSync(folder).flatMap((file) =>
			[...readFileSync(path.join(folder, file), "utf8").matchAll(/uses: (.+)/g)].map(([, use = ""]) => use),
		),
	);
	const actions = uses.filter((use) => !use.startsWith("./"));
	for (const action of actions) assert.match(action, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	assert.ok(actions.length > 0);
	// An action of a folder, such as `actions/cache/save`, is one of its repository.
	const pins = new Set(actions.map((action) => action.replace(/^([^/]+\/[^/@]+)[^@]*/, "$1")));
	assert.equal(new Set([...pins].map((pin) => pin.split("@")[0])).size, pins.size, [...pins].join());
});

test("only the job of a release that runs no code of the repository may publish, in a protected environment", () => {
	const { jobs, permissions } = parse(readFileSync(`${WORKFLOWS}/release.yml`, "utf8")) as {
		permissions: object;
		jobs: Record<string, { permissions?: object; environment?: string; steps?: { uses?: string; run?: string }[] }>;
	};
	assert.deepEqual(permissions, { contents: "read" });
	const privileged = Object.values(jobs).filter((job) => job.permissions !== undefined);
	assert.deepEqual(
		privileged.map((job) => [job.permissions, job.environment]),
		[[{ "id-token": "write" }, "npm"]],
	);
	const [job] = privileged;
	assert.ok(!job?.steps?.some(({ uses = "" }) => uses.includes("checkout")));
	assert.deepEqual(
		job?.steps?.flatMap(({ run }) => run ?? []),
		["npm publish ./packed/*.tgz --access public --ignore-scripts"],
	);
	assert.doesNotMatch(JSON.stringify(jobs), /secrets|TOKEN/);
});

for (const [title, tag, expected, changed] of [
	["passes a tag that package, lockfile and changelog agree with", "v1.2.3", "", {}],
	["refuses a tag of another version", "v1.2.4", "package.json has the version 1.2.3", {}],
	["refuses a tag without its letter", "1.2.3", "doesn't begin with v", {}],
	[
		"refuses a version that the lockfile doesn't have",
		"v1.2.3",
		"package-lock.json has",
		{ "package-lock.json": '{ "version": "1.2.2" }' },
	],
	[
		"refuses a version that the changelog doesn't have",
		"v1.2.3",
		"CHANGELOG.md has no heading",
		{ "CHANGELOG.md": "## 1.2.30 - 2026-11-29\n## 1x2.3 - 2026-11-29\n" },
	],
] as const) {
	test(`the check of a release ${title}`, { skip: isWindows }, () => {
		const cwd = createTemporaryFolder({
			"package.json": '{ "version": "1.2.3" }',
			"package-lock.json": '{ "version": "1.2.3" }',
			"CHANGELOG.md": "## Unreleased\n\n## 1.2.3 - 2026-11-29\n",
			...changed,
		});
		const { status, stderr } = spawnSync("bash", [path.resolve(".ci/check-release"), tag], { cwd, encoding: "utf8" });
		assert.equal(status, expected === "" ? 0 : 1);
		assert.match(stderr, new RegExp(expected));
	});
}
