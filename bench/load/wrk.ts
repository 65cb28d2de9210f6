import { spawnSync } from "node:child_process";
import { run } from "@/e2e/support/process";
import { sendRaw } from "@/e2e/support/raw-request";

interface Request {
	path: string;
	/** The value of `Accept-Encoding`. */
	encodings: string;
	/** Whether the client has the file and asks if it has changed. */
	isRepeated?: boolean;
}

/** Throws an error where `wrk` isn't installed, before anything is built for it. */
export function assertWrk(): void {
	if (spawnSync("wrk", ["-v"]).error) throw new Error("wrk isn't installed: https://github.com/wg/wrk");
}

/** Requests the same file on all connections for some seconds with `wrk` (https://github.com/wg/wrk), and counts answers. */
export async function load(
	url: string,
	{ path, encodings, isRepeated }: Request,
	seconds: number,
	connections: number,
) {
	const headers: Record<string, string> = { "accept-encoding": encodings };
	const first = await sendRaw(url + path, { headers });
	if (first.status !== 200) throw new Error(`${url}${path} answers with ${first.status}.`);
	if (isRepeated) headers["if-none-match"] = String(first.headers.etag);
	const options = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
	const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...options, url + path];
	const { code, output } = await run("wrk", args);
	if (code !== 0) throw new Error(`wrk ended with ${code}.\n${output}`);
	if (!isRepeated && /Non-2xx/.test(output)) throw new Error(`${url}${path} has failed:\n${output}`);
	const failed = [...(/Socket errors: (.*)/.exec(output)?.[1]?.matchAll(/\d+/g) ?? [])];
	const [, total = "0"] = /(\d+) requests in/.exec(output) ?? [];
	const [, read = "0", unit = ""] = /requests in .*?, ([\d.]+)([KMG]?)B read/.exec(output) ?? [];
	const factor = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit] ?? 1;
	return {
		/** The answers a second. */
		requests: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0)),
		/** The connections and requests that failed. */
		errors: failed.reduce((sum, [count]) => sum + Number(count), 0),
		/** The time in milliseconds within which 99 % of the requests are answered. */
		slowest: toMilliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(output)),
		/** The bytes of an answer with its headers. */
		bytes: Math.round((Number(read) * factor) / Number(total)),
	};
}

function toMilliseconds(match: RegExpExecArray | null): number {
	const [, value = "0", unit = "ms"] = match ?? [];
	return Math.round(Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1) * 10) / 10;
}
