import sharp from "sharp";
import { check, mustBuild, type Server, serve } from "@/e2e/support/build";
import { type Files, makeContent, removeContent } from "@/e2e/support/content";
import { post } from "@/e2e/support/desk";
import { expect, test } from "@/e2e/support/test";

/** A PNG of 63 bytes that says it has 50,000 by 50,000 pixels. */
const BOMB = Buffer.from(
	"89504e470d0a1a0a0000000d494844520000c3500000c3500802000000c4cdaa9d0000000849444154789c030000000001480689d2",
	"hex",
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1" width="300">';
const SCRIPTED = `${SVG}<script>document.documentElement.id = "ran"</script><rect id="box" width="3" height="1" onload="this.id='ran'"/></svg>`;

const alt = (name: string) => `What ${name} shows`;
const image = (file: string) => `![${alt(file)}](/${file})`;

async function files(): Promise<Files> {
	const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: "#7aa0b8" } });
	const jpeg = await photo.clone().jpeg().toBuffer();
	return {
		"site.yml": "title: Faults\nurl: https://faults.example\nauthor: ada\n",
		"authors.yml": "ada:\n  name: Ada\n  avatar: bomb.png\n",
		"posts/faulty.md": post(
			"Faulty",
			"2026-01-02",
			["cut.jpg", "named.png", "page.jpg", "bomb.png", "broken.svg", "good.jpg", "scripted.svg"]
				.map(image)
				.join("\n\n"),
			"image: /bomb.png\n",
		),
		"public/cut.jpg": jpeg.subarray(0, jpeg.length / 2),
		"public/named.png": jpeg,
		"public/page.jpg": "<!DOCTYPE html><title>Not found</title>",
		"public/bomb.png": BOMB,
		"public/broken.svg": `${SVG}<g></svg>`,
		"public/good.jpg": jpeg,
		"public/scripted.svg": SCRIPTED,
	};
}

const problems = [
	["authors.yml:3:3 warning image-too-large", /50000 by 50000 pixels/],
	["posts/faulty.md:4:1 warning image-too-large", /public\/bomb.png says it has .* Save it with 100 million at most\./],
	["posts/faulty.md:7:1 warning image-unreadable", /public\/cut.jpg .*it is cut short or damaged\. Save it again\./],
	["posts/faulty.md:9:1 warning image-misnamed", /public\/named.png is a JPEG file\. Call it `named.jpg`\./],
	["posts/faulty.md:11:1 warning image-unreadable", /public\/page.jpg .*a page of HTML/],
	["posts/faulty.md:13:1 warning image-too-large", /public\/bomb.png/],
	["posts/faulty.md:15:1 warning image-unreadable", /public\/broken.svg .*well-formed/],
] as const;

let folder: string;

test.beforeAll(async () => {
	folder = await makeContent(await files());
});
test.afterAll(() => removeContent(folder));

function expectProblems(output: string) {
	for (const [where, what] of problems) {
		const line = output.split("\n").find((one) => one.trim().startsWith(where));
		expect(line, where).toMatch(what);
	}
	expect(output).toContain(`${problems.length} warnings`);
}

test("the check tells every image that can't be shown or has a wrong name", async () => {
	const { code, output } = await check(folder);
	expect(code, output).toBe(0);
	expectProblems(output);
});

for (const command of ["start", "dev"] as const) {
	test.describe(command, () => {
		let server: Server;

		test.beforeAll(async () => {
			test.setTimeout(180_000);
			const blog = { name: "image-faults", contentDir: folder };
			if (command === "start") expectProblems(await mustBuild(blog));
			server = await serve(blog, command);
		});
		test.afterAll(() => server?.stop());

		test("what can't be shown is told in words, and the rest is shown", async ({ page }) => {
			await page.goto(`${server.url}/blog/faulty`);
			for (const file of ["cut.jpg", "page.jpg", "bomb.png", "broken.svg"]) {
				await expect(page.getByRole("main").getByText(alt(file), { exact: true })).toBeVisible();
			}
			const shown = page.getByRole("main").locator("article img");
			await expect(shown).toHaveCount(3);
			for (const one of await shown.all()) {
				await one.scrollIntoViewIfNeeded();
				await expect
					.poll(() => one.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth))
					.toBeGreaterThan(0);
			}
		});

		test("an SVG has lost its scripts, and nothing else", async ({ page, request, expectedErrors }) => {
			expectedErrors.push(/favicon\.ico/);
			const url = `${server.url}/scripted.svg`;
			expect(await (await request.get(url)).text()).toBe(`${SVG}<rect id="box" width="3" height="1"/></svg>`);
			await page.goto(url);
			await expect(page.locator("#ran")).toHaveCount(0);
			expect((await request.get(`${server.url}/broken.svg`)).status()).toBe(404);
		});
	});
}
