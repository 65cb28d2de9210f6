import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";

const FILES = ["Dockerfile", "docker/Dockerfile"] as const;

test("the image of a blog and that of this repository differ in their folders and commands only", () => {
	const [own, ofBlogs] = FILES.map((file) =>
		readFileSync(file, "utf8")
			.replace(/^#.*\n/, "")
			.replaceAll(".quire/engine/.next", ".next")
			.replace("npx quire build --standalone", "npm run standalone"),
	);
	assert.equal(ofBlogs, own);
});

for (const file of FILES) {
	test(`${file} has the libraries with which its Node.js was made, and an init process`, () => {
		const text = readFileSync(file, "utf8");
		const stages = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
		assert.deepEqual(stages, ["node:24-alpine${ALPINE}", "alpine:${ALPINE}"]);
		// Node.js as the first process would keep the children of a refresh that has ended as zombies.
		assert.match(text, /^ENTRYPOINT \["\/sbin\/tini", "--"\]$/m);
	});
}

test("a build takes the variables that compose.yaml passes to it", () => {
	const { args } = parse(readFileSync("docker/compose.yaml", "utf8")).services.blog.build;
	assert.ok(Object.keys(args).length > 0);
	const text = readFileSync("docker/Dockerfile", "utf8");
	const build = text.slice(text.indexOf(" AS build"), text.indexOf("quire build"));
	for (const name of Object.keys(args)) assert.match(build, new RegExp(`^ARG ${name}\\b`, "m"));
});
