import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { NEEDS_GIT } from "@/lib/utils/git.support";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { findPostByFile } from "./find-post";
import { DIFF, openRepository } from "./git";
import { GitReader } from "./git-changes";
import { findPostChanges } from "./post-commit";

const PATIENCE = 60_000;
const POST = "---\ntitle: A\ndate: 2026-01-01\n---\n\n![](./a.svg)\n";

/** Creates a folder for a hostile repository, with a program that leaves the file `ran` in it. */
function createTrap() {
	const root = createTemporaryFolder();
	const [program, mark] = [path.join(root, "run.sh"), path.join(root, "ran")];
	writeFileSync(program, `#!/bin/sh\ntouch ${mark}\nexit 1\n`);
	chmodSync(program, 0o755);
	return { contentDir: path.join(root, "blog"), program, hasRun: () => existsSync(mark) };
}

/** Settings of Git that name a program to run. */
const hostileConfig = (program: string, { isBare = false } = {}) => `[core]
	repositoryformatversion = 0
	bare = false
	${isBare ? "worktree = ../.." : ""}
	fsmonitor = ${program}
	pager = ${program}
	editor = ${program}
	sshCommand = ${program}
	hooksPath = ${path.dirname(program)}/hooks
[filter "a"]
	clean = ${program}
	process = ${program}
	required = true
[diff]
	external = ${program}
[diff "a"]
	command = ${program}
	textconv = ${program}
[log]
	showSignature = true
[gpg]
	program = ${program}
[protocol]
	allow = always
[extensions]
	partialClone = origin
[remote "origin"]
	url = ext::${program}
	promisor = true
	uploadpack = ${program}
`;

const repository = (folder: string, config: string): Files => ({
	[`${folder}/HEAD`]: "ref: refs/heads/main\n",
	[`${folder}/config`]: config,
	[`${folder}/objects/info/a`]: "",
	[`${folder}/refs/heads/a`]: "",
});

/** Asks for all that the desk shows of a blog and its post from Git. */
async function askAll(contentDir: string, file: string) {
	const blog = createTestBlog({}, { contentDir });
	const post = (await findPostByFile(blog, file)) ?? assert.fail();
	const changes = await findPostChanges(blog, post, undefined);
	return { changes, known: (await new GitReader(contentDir).read(PATIENCE))?.changes };
}

function initialize(folder: string, ...commits: string[][]) {
	mkdirSync(folder, { recursive: true });
	for (const args of [["init", "-q"], ...commits]) {
		execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@a.example", ...args]);
	}
}

for (const [title, isTracked] of [
	["in no repository", false],
	["in a repository of the owner's", true],
] as const) {
	for (const [kind, files] of Object.entries({
		"a bare repository": (config: string) => repository("posts/a", config),
		"a repository": (config: string) => repository("posts/a/.git", config),
		"a file that names a repository": (config: string) => ({
			...repository("evil", config),
			"posts/a/.git": "gitdir: ../../evil\n",
		}),
	} as const)) {
		test(`runs nothing of ${kind} in the folder of a post: ${title}`, isTracked ? NEEDS_GIT : {}, async () => {
			const { contentDir, program, hasRun } = createTrap();
			if (isTracked) initialize(contentDir, ["commit", "-q", "--allow-empty", "-m", "First"]);
			const config = hostileConfig(program, { isBare: kind === "a bare repository" });
			writeFiles(contentDir, {
				"posts/a/index.md": POST,
				"posts/a/.gitattributes": "* filter=a diff=a\n",
				...files(config),
			});
			const { changes, known } = await askAll(contentDir, "posts/a/index.md");
			assert.equal(hasRun(), false);
			assert.equal(changes?.repository.root, isTracked && kind === "a bare repository" ? contentDir : undefined);
			assert.equal(known !== undefined, isTracked);
		});
	}
}

for (const [title, more, expected] of [
	["name", "", [".gitattributes", "posts/a.md", "posts/a.svg"]],
	["name by a name that no option can have", '[filter "b=c"]\n\tclean = false\n', undefined],
	["keep in another folder", "[core]\n\tworktree = ../..\n", undefined],
] as const) {
	test(`runs nothing to ask the blog's own repository that its settings ${title}`, NEEDS_GIT, async () => {
		const { contentDir, program, hasRun } = createTrap();
		writeFiles(contentDir, { "posts/a.md": POST, "posts/a.svg": "<svg/>", ".gitattributes": "* filter=a diff=a\n" });
		initialize(contentDir, ["add", "posts/a.svg"], ["commit", "-q", "-m", "First"]);
		const hooks = ["pre-commit", "post-index-change", "reference-transaction"];
		for (const folder of [path.join(contentDir, ".git/hooks"), path.join(path.dirname(program), "hooks")]) {
			writeFiles(folder, Object.fromEntries(hooks.map((hook) => [hook, `#!/bin/sh\n${program}\n`])));
			for (const hook of hooks) chmodSync(path.join(folder, hook), 0o755);
		}
		writeFiles(contentDir, { ".git/config": hostileConfig(program) + more, "posts/a.svg": "<svg></svg>" });
		const { changes, known } = await askAll(contentDir, "posts/a.md");
		assert.equal(hasRun(), false);
		assert.deepEqual(show(changes?.files, "path"), expected ? ["posts/a.md"] : []);
		assert.deepEqual(known && [...known.uncommitted].sort(), expected);
	});
}

test("runs no program of the repository that has the name of Git", NEEDS_GIT, async (t) => {
	const { contentDir } = createTrap();
	writeFiles(contentDir, { "posts/a.md": POST });
	initialize(contentDir, ["commit", "-q", "--allow-empty", "-m", "First"]);
	if (process.platform === "win32") copyFileSync(process.execPath, path.join(contentDir, "git.exe"));
	else {
		writeFiles(contentDir, { git: "#!/bin/sh\nexit 1\n" });
		chmodSync(path.join(contentDir, "git"), 0o755);
		// Windows looks in the working folder by itself.
		const { PATH } = process.env;
		process.env.PATH = `.${path.delimiter}${PATH}`;
		t.after(() => Object.assign(process.env, { PATH }));
	}
	const { known } = await askAll(contentDir, "posts/a.md");
	assert.ok(known?.uncommitted.has("posts/a.md"));
});

/** Makes a commit of the current one that has a signature, which Git would have checked by a program. */
function sign(folder: string): void {
	const git = (args: string[], input = "") => execFileSync("git", ["-C", folder, ...args], { input, encoding: "utf8" });
	const commit = git(["cat-file", "commit", "HEAD"]);
	const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n a\n -----END PGP SIGNATURE-----\n";
	const signed = commit.replace("\n\n", `\n${signature}\n`);
	git(["update-ref", "HEAD", git(["hash-object", "-t", "commit", "-w", "--stdin"], signed).trim()]);
}

test("runs no program of a repository's settings that compares, verifies or fetches", NEEDS_GIT, async () => {
	const { contentDir, program, hasRun } = createTrap();
	writeFiles(contentDir, { "posts/a.md": POST, ".gitattributes": "* diff=a\n" });
	initialize(contentDir, ["add", "posts/a.md"], ["commit", "-q", "-m", "First"]);
	sign(contentDir);
	writeFiles(contentDir, { ".git/config": hostileConfig(program), "posts/a.md": `${POST}b\n` });
	const { ask } = await openRepository(contentDir);
	assert.match(await ask(["diff", ...DIFF, "HEAD"]), /^\+b$/m);
	assert.match(await ask(["log", "-p", ...DIFF]), /First/);
	await assert.rejects(ask(["fetch", "origin"]), /not allowed/);
	assert.equal(hasRun(), false);
});
