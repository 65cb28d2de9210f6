import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { UPGRADE } from "./upgrade";

/** Returns the files of an engine whose exports are a page and `robots.txt` with a text. */
const engineFiles = (version: string, robots: string): Files => ({
	"package.json": JSON.stringify({ name: "quire-blog", version }),
	"dist/quire.mjs": `import { mkdirSync, writeFileSync } from "node:fs";
if (process.argv[2] === "check") console.log('{ "problems": [] }');
else {
	mkdirSync("out");
	writeFileSync("out/index.html", "<!DOCTYPE html><title>A</title><p>Text");
	writeFileSync("out/robots.txt", ${JSON.stringify(robots)});
}
`,
});

/** Shows what a version changes, in a project that has version 1; returns the exit code, the output, and the changes of the project. */
async function dryRun(t: TestContext, version: string, robots: string, others: Files = {}) {
	const folder = createTemporaryFolder({
		"package.json": '{ "dependencies": { "quire-blog": "1" } }',
		"site.yml": "",
		".env": "UPGRADE_TEST=env",
		".env.local": "UPGRADE_TEST=local",
	});
	writeFiles(path.join(folder, "node_modules/quire-blog"), engineFiles("1.0.0", "Allow: /"));
	const wanted = path.join(createTemporaryFolder(), "quire-blog");
	writeFiles(wanted, { ...engineFiles(version, robots), ...others });
	const read = () => [
		readdirSync(folder).filter((name) => name !== ".quire"),
		readFileSync(path.join(folder, "package.json"), "utf8"),
	];
	const before = read();
	const log = t.mock.method(console, "log", () => {});
	const workingDir = process.cwd();
	process.chdir(folder);
	try {
		const code = await UPGRADE.run({ positionals: [wanted], values: { "dry-run": true } });
		assert.deepEqual(read(), before);
		assert.deepEqual(readdirSync(".quire"), []);
		// The builds of both versions have the variables of the project.
		assert.equal(process.env.UPGRADE_TEST, "local");
		return { code, output: log.mock.calls.map(({ arguments: [text] }) => text).join("\n") };
	} finally {
		process.chdir(workingDir);
		log.mock.restore();
	}
}

test("a dry run reports that nothing is different, and installs nothing", async (t) => {
	const { code, output } = await dryRun(t, "1.0.0", "Allow: /");
	assert.match(output, /^1\.0\.0 \(installed\) → 1\.0\.0 \(new\)\nNothing is different\.$/m);
	assert.equal(code, 0);
});

test("a dry run that finds a difference has exit code 1, and installs nothing either", async (t) => {
	const { code, output } = await dryRun(t, "2.0.0", "Disallow: /");
	assert.match(output, /1\.0\.0 → 2\.0\.0/);
	assert.match(output, /^Other content:\n {2}\/robots\.txt$/m);
	assert.equal(code, 1);
});

test("a clone without its packages is refused before npm packs it", async (t) => {
	await assert.rejects(dryRun(t, "2.0.0", "Allow: /", { "package-lock.json": "{}" }), {
		message: /^The packages of `.*quire-blog` aren't installed\. Run `npm ci` there first\.$/,
	});
});
