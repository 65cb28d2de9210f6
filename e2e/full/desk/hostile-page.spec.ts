import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative, sep } from "node:path";
import type { Page } from "playwright/test";
import { type Target, tryToRead, tryToWrite } from "@/e2e/full/desk/hostile-attempts";
import { launchOptionsWithNames } from "@/e2e/support/browser-arguments";
import { writeFiles } from "@/e2e/support/content";
import { setUpEditing } from "@/e2e/support/edit-content";
import { EDITOR_CONTENT, postSource, restoreEditorContent } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

setUpEditing();
test.afterEach(restoreContent);

/** A name of the attacker, which leads to this machine. */
const NAME = "evil.example";
const FILE = "posts/secret.md";
const SECRET = "Quokkasecret";

/** Requests of `tryToWrite` that the desk takes from its own pages: each kind for each way to read a body, and each form. */
const MULTIPART = [
	"fetch, cors, FormData",
	"fetch, no-cors, FormData",
	"beacon, FormData",
	"form, multipart/form-data",
];
const ENCODED = ["fetch, no-cors, URLSearchParams", "form, application/x-www-form-urlencoded"];
/** Requests whose body isn't named as JSON. */
const UNNAMED = ["fetch, no-cors, text/plain", "beacon, text", "form, text/plain"].map((kind) => `${kind}: /source`);
const FORMS = ["actions/status", "actions/new", "actions/rename", "actions/commit"];
const WRITES = [
	"fetch, cors, application/json: /source",
	...MULTIPART.map((kind) => `${kind}: /images`),
	...[...MULTIPART, ...ENCODED].map((kind) => `${kind}: /tags/merge`),
	...FORMS.map((path) => `fetch, no-cors, FormData: /${path}`),
];

/** Ways to run a script in the HTML of a page. */
const SCRIPTS = `<script>window.ran1 = 1</script>
<script src="data:text/javascript,window.ran2 = 1"></script>
<img src="/nothing.png" onerror="window.ran3 = 1">
<iframe srcdoc="<script>parent.ran4 = 1</script>"></iframe>
<iframe src="javascript:parent.ran5 = 1"></iframe>`;

const git = (...args: string[]) => execFileSync("git", args, { cwd: EDITOR_CONTENT, encoding: "utf8" });

async function restoreContent(): Promise<void> {
	await rm(join(EDITOR_CONTENT, ".git"), { recursive: true, force: true });
	await restoreEditorContent();
}

/** Creates the content that the page tries to change: a repository with a post that isn't committed. */
async function createContent(): Promise<void> {
	await restoreContent();
	git("init", "--quiet");
	git("config", "user.name", "Ada");
	git("config", "user.email", "ada@blog.example");
	git("commit", "--quiet", "--allow-empty", "--message", "First");
	const body = `${SECRET} body.\n\n![An image](./${SECRET}.png)`;
	await writeFiles(EDITOR_CONTENT, {
		[FILE]: postSource(SECRET, "2026-01-06", body, "draft: true\ntags: [old]\n"),
	});
}

/** Reads every file of the content, and the commits. */
async function readContent(): Promise<Record<string, string>> {
	const entries = await readdir(EDITOR_CONTENT, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(EDITOR_CONTENT, join(entry.parentPath, entry.name)));
	const read = async (file: string) => [file, (await readFile(join(EDITOR_CONTENT, file))).toString("base64")] as const;
	// Git itself changes its index when it only looks.
	const contents = await Promise.all(files.filter((file) => !file.startsWith(`.git${sep}`)).map(read));
	return Object.fromEntries([...contents, ["commits", git("log", "--format=%s")]]);
}

/** Serves an empty page on a port of its own. */
async function servePage() {
	const server = createServer((_, response) => {
		response.setHeader("Content-Type", "text/html");
		response.end("<!doctype html><title>A page</title>");
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	const { port } = server.address() as AddressInfo;
	return { port, stop: () => server.close() };
}

/** Opens the editor as its writer does; returns the addresses that it asks the server for. */
async function findAddresses(page: Page, url: string) {
	const socket = page.waitForEvent("websocket", (one) => one.url().includes("/_next/"));
	const script = page.waitForRequest((request) => /\/_next\/static\/.*\.js/.test(request.url()));
	await page.goto(`${url}/desk/write/blog/secret`);
	await expect(page.locator(".write-status")).toHaveText("Saved");
	const pathOf = (address: string) => address.slice(address.indexOf("/", "https://".length));
	return { socketPath: pathOf((await socket).url()), scriptPath: pathOf((await script).url()) };
}

/** Records the status of every answer of the server to a page and its frames. */
function recordAnswers(page: Page, host: string): [number, string][] {
	const answers: [number, string][] = [];
	page.on("response", (response) => {
		const request = response.request();
		if (new URL(response.url()).host !== host) return;
		answers.push([response.status(), `${request.method()} ${request.resourceType()} ${response.url()}`]);
	});
	return answers;
}

test("a page of another origin in the same browser reads nothing of the desk and changes no file", async ({
	playwright,
	request,
	url,
	deskUrl,
}) => {
	// It waits for the end of some hundred requests from each of several origins.
	test.setTimeout(20 * 60_000);
	await createContent();
	await expect(async () => expect((await request.get("/desk/write/blog/secret")).status()).toBe(200)).toPass();
	const { port } = new URL(url);
	const { port: deskPort } = new URL(deskUrl);
	const [{ port: ownPort, stop }, browser] = await Promise.all([
		servePage(),
		playwright.chromium.launch(launchOptionsWithNames(NAME)),
	]);
	const context = await browser.newContext();
	try {
		const writer = await context.newPage();
		const { socketPath, scriptPath } = await findAddresses(writer, url);
		const target: Target = {
			url,
			file: FILE,
			base: (await (await request.get(`${deskUrl}/source?file=${FILE}`)).json()).digest,
			socketPaths: [socketPath, "/dev/changes", "/source", "/"],
			paths: [
				"/",
				"/blog/secret",
				"/blog/secret.md",
				"/rss.xml",
				"/llms-full.txt",
				"/desk",
				"/write/blog/secret",
				`/source?file=${FILE}`,
				"/editor.js",
				"/changes",
				"/dev/feeds/rss.xml",
				"/dev/changes",
				"/img/view.png",
				`/_next/image?${new URLSearchParams({ url: "/img/view.png", w: "640", q: "75" })}`,
				scriptPath,
				"/__nextjs_server_status",
				"/__nextjs_source-map?filename=proxy.dev.ts",
				"/__nextjs_attach-nodejs-inspector",
				"/_next/mcp",
			],
		};
		await writer.close();
		const before = await readContent();

		/** Opens an empty page at an origin, also at one of the server, where its pages have a policy. */
		const openPage = async (origin: string) => {
			const page = await context.newPage();
			const address = `${origin}/hostile-page`;
			if ([port, deskPort].includes(new URL(origin).port))
				await page.route(address, (route) =>
					route.fulfill({ contentType: "text/html", body: "<title>A page</title>" }),
				);
			await page.goto(address);
			return page;
		};

		for (const { title, from, to, opened: openedPath = "/blog/secret" } of [
			// The page of the editor has a frame only if the post exists.
			{
				title: "another port of this machine, to the desk",
				from: `http://127.0.0.1:${ownPort}`,
				to: deskUrl,
				opened: "/write/blog/secret",
			},
			{ title: "another port of this machine, to the blog", from: `http://localhost:${ownPort}`, to: url },
			{
				title: "another site, to the desk",
				from: `http://${NAME}:${ownPort}`,
				to: deskUrl,
				opened: "/write/blog/secret",
			},
			{ title: "another site, to the blog", from: `http://${NAME}:${ownPort}`, to: url },
			{ title: "a page of the blog, to the desk", from: url, to: deskUrl, opened: "/post/blog/secret" },
			// The page comes from the attacker's server, whose name leads to this machine afterwards (DNS rebinding).
			{ title: "a name that leads to the server", from: `http://${NAME}:${port}`, to: `http://${NAME}:${port}` },
			{ title: "a name that leads to the desk", from: `http://${NAME}:${deskPort}`, to: `http://${NAME}:${deskPort}` },
		]) {
			await test.step(title, async () => {
				const page = await openPage(from);
				const answers = recordAnswers(page, new URL(to).host);
				const hostile = { ...target, url: to };
				const seen = await page.evaluate(tryToRead, hostile);
				const own = Object.entries(seen).filter(
					([, text]) => !/^(?:This request is refused|The desk is at|Unauthorized$|Not found$)/.test(text),
				);
				expect(own, "what the page has seen").toEqual([]);
				const popup = context.waitForEvent("page");
				await page.evaluate((path) => Object.assign(window, { opened: window.open(path) }), to + openedPath);
				await (await popup).waitForLoadState();
				const opened = await page.evaluate(() => {
					try {
						return (window as { opened?: Window }).opened?.document.body.textContent;
					} catch {
						return undefined;
					}
				});
				expect(opened ?? "", "what the page has seen of a window").not.toContain(SECRET);
				expect(await page.evaluate(() => (window as { opened?: Window }).opened?.length), "frames of a window").toBe(0);
				expect(await page.evaluate(tryToWrite, hostile)).toEqual(expect.arrayContaining([...WRITES, ...UNNAMED]));
				expect(answers.length).toBeGreaterThan(0);
				const isRefused = ([status, request]: [number, string]) =>
					status === 403 || (status === 404 && /\/(?:__nextjs|_next\/mcp)/.test(request));
				expect(answers.filter((answer) => !isRefused(answer))).toEqual([]);
				expect(await readContent()).toEqual(before);
				for (const open of context.pages()) await open.close();
			});
		}

		await test.step("no script runs that gets into the HTML of a post", async () => {
			for (const hasPolicy of [true, false]) {
				const page = await context.newPage();
				await page.route(`${url}/blog/secret`, async (route) => {
					const response = await route.fetch();
					const { "content-security-policy": policy = "", ...headers } = response.headers();
					const body = (await response.text()).replace("</body>", `${SCRIPTS}</body>`);
					await route.fulfill({
						body,
						headers: hasPolicy ? { ...headers, "content-security-policy": policy } : headers,
					});
				});
				await page.goto(`${url}/blog/secret`);
				const ran = () =>
					page.evaluate(() =>
						Object.keys(window)
							.filter((name) => name.startsWith("ran"))
							.sort(),
					);
				if (hasPolicy) expect(await ran()).toEqual([]);
				else await expect.poll(ran).toEqual(["ran1", "ran2", "ran3", "ran4", "ran5"]);
				await page.close();
			}
		});

		await test.step("a page of the blog changes nothing at its own origin", async () => {
			const page = await openPage(url);
			await page.evaluate(tryToWrite, target);
			expect(await readContent()).toEqual(before);
			await page.close();
		});

		for (const [origin, path, kinds] of [
			[url, "/blog/secret", ["fetch, cors, omit", "XMLHttpRequest", "frame"]],
			// The desk can't be shown in a frame.
			[deskUrl, `/source?file=${FILE}`, ["fetch, cors, omit", "XMLHttpRequest"]],
		] as const) {
			await test.step(`the same attempts succeed on a page of ${origin}`, async () => {
				const page = await openPage(origin);
				const changes = origin === url ? "/dev/changes" : "/changes";
				const paths = [path, changes, "/img/view.png"];
				const seen = await page.evaluate(tryToRead, { ...target, url: origin, paths, socketPaths: [socketPath] });
				for (const kind of kinds) {
					expect(seen[`${kind}: ${path}`], kind).toContain(SECRET);
				}
				expect(seen).toMatchObject({ [`EventSource: ${changes}`]: "a stream" });
				if (origin !== url) return;
				expect(seen).toMatchObject({
					"<img>: /img/view.png": "load",
					[`WebSocket: ${socketPath}`]: expect.stringContaining("a socket"),
				});
			});
		}

		await test.step("JSON that isn't named as such writes nothing, not even on a page of the desk", async () => {
			const page = await openPage(deskUrl);
			for (const only of UNNAMED) await page.evaluate(tryToWrite, { ...target, url: deskUrl, only });
			expect(await readContent()).toEqual(before);
		});

		await test.step("each kind of request that writes succeeds on a page of the desk", async () => {
			const page = await openPage(deskUrl);
			for (const only of WRITES) {
				// The server may not know of the files yet, and tells no page when it has answered a beacon.
				await expect(async () => {
					await createContent();
					await page.evaluate(tryToWrite, { ...target, url: deskUrl, only });
					await expect.poll(readContent, { timeout: 2000 }).not.toEqual(before);
				}, only).toPass({ timeout: 120_000 });
			}
		});
	} finally {
		stop();
		await browser.close();
	}
});

test("every route that writes or answers about unsaved text refuses a request without an origin", async ({
	request,
	deskUrl,
}) => {
	await createContent();
	const before = await readContent();
	for (const path of [
		"source",
		"source/completions",
		"source/fields",
		"source/fields/edit",
		"source/findings",
		"images",
		"tags/merge",
		...FORMS,
	]) {
		for (const headers of [{}, { origin: "null" }]) {
			const form = { file: FILE, do: "unlist", title: "A title", from: "old", to: "new" };
			const response = await request.post(`${deskUrl}/${path}`, {
				headers: headers as Record<string, string>,
				form,
			});
			expect(response.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
		}
	}
	expect(await readContent()).toEqual(before);
});
