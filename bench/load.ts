import type { Socket } from "node:net";
import { parseArgs } from "node:util";
import { type Misbehaved, misbehave, type PlannedRequest, sendAll } from "@/bench/load/clients";
import { startNextServer, startNginx } from "@/bench/load/other-servers";
import { type Resources, readSettled } from "@/bench/load/resources";
import { assertWrk, load } from "@/bench/load/wrk";
import { writeResults } from "@/bench/results";
import { type Build, buildOrThrow, serve } from "@/e2e/support/build";
import { sendRaw } from "@/e2e/support/raw-request";

const PAGE = "/blog/specimen-sheet";
const IMAGE = "/img/covers/specimen.webp";
/** What is requested with wrk: a path of the blog in `content/`, and the encodings that the client accepts. */
const REQUESTS = [
	{ name: "post, Brotli", path: PAGE, encodings: "br, gzip" },
	{ name: "post, gzip", path: PAGE, encodings: "gzip" },
	{ name: "post, unchanged", path: PAGE, encodings: "br, gzip", isRepeated: true },
	{ name: "feed", path: "/rss.xml", encodings: "br, gzip" },
	{ name: "image", path: IMAGE, encodings: "br, gzip" },
	{ name: "post, Brotli", path: PAGE, encodings: "br, gzip", connections: 100 },
	{ name: "post, Brotli", path: PAGE, encodings: "br, gzip", connections: 1000 },
];
const { values } = parseArgs({
	options: {
		seconds: { type: "string", default: "5" },
		only: { type: "string", default: "" },
		/** The most MB of objects that live long in the server of the build, to tell garbage from what is kept. */
		heap: { type: "string" },
		json: { type: "string" },
	},
});
assertWrk();
const build: Build = { name: "bench-serve", contentDir: "content" };
await buildOrThrow(build);
const nginx = await startNginx(build.contentDir);
const next = await startNextServer(build);
// These keep the memory of glibc small.
const allocator = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };
const env = { CONTENT_DIR: "nowhere", ...allocator };
if (values.heap) Object.assign(env, { NODE_OPTIONS: `--max-old-space-size=${values.heap}` });
const own = await serve({ ...build, env });
const pid = own.child.pid ?? 0;
const phases: { phase: string; result: unknown; resources: Resources }[] = [];
let start: Resources | undefined;

/** Runs a part of the load on the server of the build, and reads what it holds afterwards. */
async function phase(name: string, run: () => Promise<unknown>): Promise<void> {
	if (start && !name.includes(values.only)) return;
	const result = await run();
	const resources = await readSettled(pid, start);
	start ??= resources;
	phases.push({ phase: name, result, resources });
	console.log(`${name}: ${JSON.stringify(result)}; ${resources.memory} MB, ${resources.handles} handles`);
}

/** Lists the addresses of all images of a page in all widths. */
async function listImages(page: string): Promise<string[]> {
	const html = String((await sendRaw(own.url + page)).body);
	const sources = [...html.matchAll(/srcset="([^"]+)"/gi)].flatMap(([, set = ""]) => set.split(/,\s+/));
	return [...new Set(sources.map((one) => one.trim().split(" ")[0]?.replaceAll("&amp;", "&") ?? ""))].filter((one) =>
		one.startsWith("/"),
	);
}

/** Makes requests for parts of a file, right ones and wrong ones. */
async function planRanges(count: number): Promise<PlannedRequest[]> {
	const { body } = await sendRaw(own.url + IMAGE);
	return Array.from({ length: count }, (_, index) => {
		const first = (index * 7919) % (body.length * 1.1);
		const [from, to] = [Math.floor(first), Math.floor(first) + (index % 5000)];
		const expected = body.subarray(from, to + 1);
		const check = (part: Buffer) => (from >= body.length || part.equals(expected) ? undefined : "wrong bytes");
		return { path: IMAGE, headers: { range: `bytes=${from}-${to}` }, check };
	});
}

const slow = (count: number, use: Parameters<typeof misbehave>[2], { url } = own): Promise<Misbehaved> =>
	misbehave(url, count, use, { path: PAGE, maxSeconds: 150 });

/** A client that sends many requests at once and reads no answer. */
const sendMany = (socket: Socket, second: number) => {
	socket.pause();
	// It only notices by writing that it has lost its connection.
	socket.write(second === 0 ? `GET ${PAGE} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(2000) : "\r\n");
};

try {
	await phase("warm-up", () =>
		sendAll(
			own.url,
			Array.from({ length: 2000 }, () => ({ path: PAGE })),
		),
	);
	for (const { name, connections = 32, ...request } of REQUESTS) {
		await phase(`${name}, ${connections} connections`, async () => {
			const rates: Record<string, unknown> = {};
			for (const [server, { url }] of Object.entries({
				"next start": next,
				"npm start": own,
				...(nginx && { nginx }),
			})) {
				// Next's server has no files but its own.
				if (server === "next start" && !request.path.startsWith("/blog/")) continue;
				rates[server] = await load(url, request, Number(values.seconds), connections);
			}
			return rates;
		});
	}
	await phase("10,000 unknown addresses", () =>
		sendAll(
			own.url,
			Array.from({ length: 10_000 }, (_, index) => ({
				path: `/nowhere/${index}.php?x=${index}`,
				headers: { "accept-encoding": "br" },
			})),
		),
	);
	const pages = ["/", PAGE];
	const images = [...new Set((await Promise.all(pages.map(listImages))).flat())];
	for (const round of ["first", "second"]) {
		await phase(`${images.length} images in all widths and formats, ${round} time`, () =>
			sendAll(
				own.url,
				images.flatMap((one) =>
					["image/avif,*/*", "image/webp,*/*", "*/*"].map((accept) => ({ path: one, headers: { accept } })),
				),
				20,
			),
		);
	}
	await phase("5,000 parts of a file", async () => sendAll(own.url, await planRanges(5000)));
	await phase("1,000 connections that send nothing", () => slow(1000, () => {}));
	const header = "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ";
	await phase("100 clients that send a byte of a header each second", () =>
		slow(100, (socket, second) => void socket.write(second === 0 ? header : "a")),
	);
	const body = `POST ${PAGE} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n`;
	await phase("100 clients that send a byte of a body each second", () =>
		slow(100, (socket, second) => void socket.write(second === 0 ? body : "a")),
	);
	await phase("100 clients that ask for 2,000 pages each and read none", async () => ({
		...(nginx && { nginx: await slow(100, sendMany, nginx) }),
		"npm start": await slow(100, sendMany),
	}));
	await phase("the end", () =>
		sendAll(
			own.url,
			Array.from({ length: 2000 }, () => ({ path: PAGE })),
		),
	);
} finally {
	await Promise.all([next, own, nginx].map((server) => server?.stop()));
}
if (values.json) await writeResults(values.json, { phases });
