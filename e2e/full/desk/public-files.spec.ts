import { remove, save, setUpEditing } from "@/e2e/support/edit-content";
import { expect, test } from "@/e2e/support/test";

setUpEditing();

test("files that are added to public/ are served wherever they are, until they are deleted", async ({ request }) => {
	const getStatus = async (path: string) => (await request.get(path)).status();
	const files = [
		["public/blog/long/view.png", "/blog/long/view.png"],
		["public/blog/a (1)%*.txt", "/blog/a%20(1)%25*.txt"],
		["public/files/report.pdf", "/files/report.pdf"],
		["public/desk/plan.txt", "/desk/plan.txt"],
		["public/CNAME", "/CNAME"],
		["public/.well-known/security.txt", "/.well-known/security.txt"],
		["public/default-icon.svg", "/default-icon.svg"],
	] as const;
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Own</title></svg>';
	for (const [file] of files) await save(file, file.endsWith(".svg") ? svg : `The content of ${file}`);
	for (const [file, path] of files) {
		const expected = file.endsWith(".svg") ? "<title>Own</title>" : `The content of ${file}`;
		await expect.poll(async () => (await request.get(path)).text(), path).toContain(expected);
	}
	expect((await request.get("/files/report.pdf")).headers()["content-type"]).toBe("application/pdf");
	expect(await getStatus("/blog/long"), "the page of a post").toBe(200);
	for (const [file] of files) await remove(file);
	for (const [, path] of files) {
		if (path !== "/default-icon.svg") await expect.poll(() => getStatus(path), path).toBe(404);
	}
	await expect.poll(async () => (await request.get("/default-icon.svg")).text()).not.toContain("<title>Own</title>");
});

test("the owner's file takes the place of one that is made for the blog, until it is deleted", async ({ request }) => {
	const read = async (path: string) => (await request.get(path)).text();
	const files = [
		["/robots.txt", "User-agent: *"],
		["/llms.txt", "# The Desk"],
		["/rss.xml", "<rss"],
		["/sitemap.xml", "<urlset"],
		["/blog/long.md", "# A long post"],
		["/favicon.ico", "\0"],
	] as const;
	for (const [path, made] of files) expect(await read(path), path).toContain(made);
	for (const [path] of files) await save(`public${path}`, `Own ${path}`);
	for (const [path] of files) await expect.poll(() => read(path), path).toBe(`Own ${path}`);
	for (const [path] of files) await remove(`public${path}`);
	for (const [path, made] of files) await expect.poll(() => read(path), path).toContain(made);
});
