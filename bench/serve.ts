import { parseArgs } from "node:util";
import { writeResults } from "@/bench/results";
import { assertWrk, load } from "@/bench/serve/load";
import { startNextServer, startNginx } from "@/bench/serve/other-servers";
import { type Build, buildOrThrow, serve } from "@/e2e/support/build";

/** What is requested: a path of the blog in `content/`, and the encodings that the client accepts. */
const REQUESTS = [
	{ name: "post, Brotli", path: "/blog/specimen-sheet", encodings: "br, gzip" },
	{ name: "post, gzip", path: "/blog/specimen-sheet", encodings: "gzip" },
	{ name: "post, unchanged", path: "/blog/specimen-sheet", encodings: "br, gzip", isRepeated: true },
	{ name: "feed", path: "/rss.xml", encodings: "br, gzip" },
	{ name: "image", path: "/img/covers/specimen.webp", encodings: "br, gzip" },
];
const ROUNDS = 3;

const { values } = parseArgs({
	options: {
		seconds: { type: "string", default: "5" },
		connections: { type: "string", default: "32" },
		json: { type: "string" },
	},
});
assertWrk();
const build: Build = { name: "bench-serve", contentDir: "content" };
await buildOrThrow(build);
const [next, own, nginx] = await Promise.all([startNextServer(build), serve(build), startNginx(build.contentDir)]);
const servers = { "next start": next, "npm start": own, ...(nginx && { nginx }) };
const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const results: Record<string, Record<string, { requests: number; slowest: number; bytes: number }>> = {};
try {
	for (const { name, ...request } of REQUESTS) {
		const rounds: Record<string, Awaited<ReturnType<typeof load>>[]> = {};
		// The servers take turns, so that what else the machine does meets all of them.
		for (let round = 0; round < ROUNDS; round += 1) {
			for (const [server, { url }] of Object.entries(servers)) {
				// Next's server has no files but its own.
				if (server === "next start" && !request.path.startsWith("/blog/")) continue;
				const result = await load(url, request, Number(values.seconds), Number(values.connections));
				rounds[server] = [...(rounds[server] ?? []), result];
			}
		}
		results[name] = Object.fromEntries(
			Object.entries(rounds).map(([server, all]) => [
				server,
				{
					requests: Math.round(median(all.map(({ requests }) => requests))),
					slowest: median(all.map(({ slowest }) => slowest)),
					bytes: all[0]?.bytes ?? 0,
				},
			]),
		);
		console.log(name);
		console.table(results[name]);
	}
} finally {
	await Promise.all(Object.values(servers).map((server) => server.stop()));
}
if (values.json) await writeResults(values.json, { results });
