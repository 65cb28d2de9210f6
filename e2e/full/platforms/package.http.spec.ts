import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { serveBuildOutput } from "@/e2e/support/build-output-server";
import { writeFiles } from "@/e2e/support/content";
import { OwnerProject } from "@/e2e/support/owner-project";
import { vercelBuild, vercelLink } from "@/e2e/support/platform-commands";
import { expect, httpTest as test } from "@/e2e/support/test";

test("vercel build makes the output of a blog whose engine is the package", async () => {
	test.setTimeout(BUILD_TIMEOUT);
	const project = await OwnerProject.create();
	try {
		await project.init("--title", "My own blog", "--url", "https://own.example");
		await writeFiles(project.folder, vercelLink);
		const { folder } = await vercelBuild(project.folder);
		const server = await serveBuildOutput(folder);
		const page = await fetch(`${server.url}/blog/start-here`);
		expect(await page.text().finally(server.stop)).toContain("This text is");
	} finally {
		await project.remove();
	}
});
