import type { Blog } from "@/lib/blog/blog";
import { POST_FOLDERS } from "@/lib/content/source/layout";
import { fileHeaders, listStaticHeaders } from "@/lib/next/routes/static-headers";
import { type Header, IMMUTABLE } from "@/lib/outputs/output";
import { OUTPUTS } from "@/lib/outputs/registry";

const KEPT_FOREVER = { key: "Cache-Control", value: IMMUTABLE };

/**
 * Formats the headers of a static export as a `_headers` file:
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */
export async function formatHeaders(blog: Blog): Promise<string> {
	const { prefix } = await blog.basePath();
	const headersByOutput = await Promise.all(OUTPUTS.map((output) => output.fileHeaders?.(blog)));
	const site = await blog.site();
	const passiveFiles = ["/*.svg", ...(site.scripts ? [] : POST_FOLDERS.map((folder) => `/files/${folder}/*`))];
	const rules = new Map<string, readonly Header[]>([
		["/*", listStaticHeaders(site, blog.options)],
		...passiveFiles.map((pattern): [string, readonly Header[]] => [pattern, fileHeaders]),
		...headersByOutput.flatMap((headers) => Object.entries(headers ?? {})),
		["/_next/static/*", [KEPT_FOREVER]],
	]);
	return [...rules]
		.map(([path, headers]) => `${prefix}${path}\n${headers.map(({ key, value }) => `  ${key}: ${value}\n`).join("")}`)
		.join("\n");
}
