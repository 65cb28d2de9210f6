import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { LOCKFILES } from "@/lib/cli/project/package-manager";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const FILES = ["Dockerfile", "docker/Dockerfile"] as const;

test("the image of a blog and that of this repository differ in their folders and commands only", () => {
	const [own, ofBlogs] = FILES.map((file) =>
		readFileSync(file, "utf8")
			.replace(/^#.*\n/, "")
			.replaceAll(".quire/engine/.next", ".next")
			.replace("npx quire build --standalone", "npm run standalone")
			.replace(" Git is for an engine from a repository.", "")
			.replace("binutils git", "binutils")
			.replace(/^# The command of the package.*\n/m, "")
			.replace("npm pkg delete scripts.prepare && ", "")
			.replace("COPY packages packages\n", "")
			.replace(/^# The lock file[\s\S]*?^ +else npm ci; fi$/m, "COPY package.json package-lock.json ./\nRUN npm ci"),
	);
	assert.equal(ofBlogs, own);
});

for (const file of FILES) {
	test(`${file} has the libraries with which its Node.js was made, and starts the server of the standalone folder`, () => {
		const text = readFileSync(file, "utf8");
		const stages = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
		assert.deepEqual(stages, ["node:24-alpine${ALPINE}", "alpine:${ALPINE}"]);
		assert.match(text, /^COPY --from=build \/blog\/\.quire\/standalone \.\/$/m);
		assert.match(text, /^CMD \["node", "server\.mjs"\]$/m);
	});
}

test("compose.yaml rebuilds the blog in a container of the stage that has the engine", () => {
	const { blog } = parse(readFileSync("docker/compose.yaml", "utf8")).services;
	const text = readFileSync("docker/Dockerfile", "utf8");
	assert.match(text, new RegExp(`^FROM \\S+ AS ${blog.build.target}$`, "m"));
	const [, cache = ""] = /type=cache,target=(\S+)/.exec(text) ?? [];
	assert.ok(blog.volumes.includes(`cache:${cache}`));
	// Node.js as the first process would keep the children of a build that has ended as zombies.
	assert.equal(blog.init, true);
});

test("a build takes the variables that compose.yaml passes to it", () => {
	const { args } = parse(readFileSync("docker/compose.yaml", "utf8")).services.blog.build;
	assert.ok(Object.keys(args).length > 0);
	const text = readFileSync("docker/Dockerfile", "utf8");
	const build = text.slice(text.indexOf(" AS build"), text.indexOf("quire build"));
	for (const name of Object.keys(args)) assert.match(build, new RegExp(`^ARG ${name}\\b`, "m"));
});

test("a build installs packages by the lock file that there is", { skip: process.platform === "win32" }, () => {
	const text = readFileSync("docker/Dockerfile", "utf8");
	const [, copied = ""] = /^COPY (package\.json .*) \.\/$/m.exec(text) ?? [];
	const [, script = ""] = /^RUN (if [\s\S]*?fi)$/m.exec(text) ?? [];
	for (const [manager, files] of Object.entries(LOCKFILES)) {
		for (const file of files) {
			assert.ok(
				copied.split(" ").some((pattern) => file.startsWith(pattern.replace("*", ""))),
				file,
			);
			const cwd = createTemporaryFolder({ [file]: "" });
			const tools = ["corepack", "npm", "pnpm", "yarn", "bun"].map((tool) => `${tool}() { echo "${tool} $1"; }`);
			const { stdout } = spawnSync("sh", ["-c", `${tools.join("\n")}\n${script}`], { cwd, encoding: "utf8" });
			const [last] = stdout.trim().split("\n").slice(-1);
			assert.equal(last, manager === "npm" ? "npm ci" : `${manager} install`, file);
		}
	}
});
