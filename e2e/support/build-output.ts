import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const headers = z.record(z.string(), z.string());
const condition = z.object({ type: z.literal("header"), key: z.string(), value: z.string().optional() });
const route = z.object({
	src: z.string().optional(),
	handle: z.string().optional(),
	dest: z.string().optional(),
	headers: headers.optional(),
	status: z.number().optional(),
	continue: z.boolean().optional(),
	has: z.array(condition).optional(),
});
const configSchema = z.object({
	version: z.literal(3),
	routes: z.array(route),
	overrides: z.record(z.string(), z.object({ path: z.string().optional(), contentType: z.string().optional() })),
});

/** A routing rule. */
export type Route = z.infer<typeof route>;

/** The part of `config.json` that the tests need. */
export type OutputConfig = z.infer<typeof configSchema>;

/** Reads `config.json` from the folder of a build: https://vercel.com/docs/build-output-api/configuration */
export async function readOutputConfig(folder: string): Promise<OutputConfig> {
	return configSchema.parse(JSON.parse(await readFile(path.join(folder, "config.json"), "utf8")));
}

/** Matches a path against the `src` of a route, which has to match all of it. */
export function matchRoute({ src = "" }: Route, pathname: string): RegExpExecArray | null {
	return new RegExp(`${src.startsWith("^") ? "" : "^"}${src}${src.endsWith("$") ? "" : "$"}`).exec(pathname);
}
