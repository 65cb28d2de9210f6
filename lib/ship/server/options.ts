import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readNumber, UsageError } from "@/lib/utils/usage-error";

/** In milliseconds; the default of Node.js. */
const KEEP_ALIVE_TIMEOUT = 5_000;

export interface ServerOptions {
	port: number;
	hostname: string | undefined;
	/** Milliseconds for which a connection without a request stays open. */
	keepAliveTimeout: number;
	cacheDir: string;
	watch: boolean;
}

/** Reads the options from arguments and from the variables `PORT`, `KEEP_ALIVE_TIMEOUT` and `CACHE_DIR`. Throws {@link UsageError}. */
export function readServerOptions(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
): ServerOptions {
	const values = parseArguments(args);
	const timeout = values.keepAliveTimeout ?? env.KEEP_ALIVE_TIMEOUT;
	return {
		port: readNumber("--port", values.port ?? env.PORT, 3000, 65_535),
		hostname: values.hostname,
		keepAliveTimeout: readNumber("--keepAliveTimeout", timeout, KEEP_ALIVE_TIMEOUT, 2 ** 31 - 1),
		cacheDir: path.resolve(env.CACHE_DIR || path.join(tmpdir(), "quire-cache")),
		watch: values.watch ?? false,
	};
}

const OPTIONS = {
	port: { type: "string", short: "p" },
	hostname: { type: "string", short: "H" },
	keepAliveTimeout: { type: "string" },
	watch: { type: "boolean" },
} as const;

function parseArguments(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: OPTIONS }).values;
	} catch (error) {
		const names = Object.keys(OPTIONS).map((name) => `--${name}`);
		throw new UsageError(`${(error as Error).message} The options are ${names.join(", ")}.`);
	}
}
