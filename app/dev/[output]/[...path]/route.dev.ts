import { readFile } from "node:fs/promises";
import { safeDecode } from "@/lib/content/urls/assets";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { getRequestedBlog } from "@/lib/next/requested-view";
import type { OutputFile } from "@/lib/outputs/output";
import { getMediaType } from "@/lib/utils/media-type";

interface Props {
	params: Promise<{ output: string; path: string[] }>;
}

/** Answers with a file of an output, made from the current content. Builds write these files instead. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
	const { output, path: segments } = await params;
	const path = `/${segments.map(safeDecode).join("/")}`;
	const blog = await getRequestedBlog();
	const { findFile } = await importCompiled(blog.options.engineDir, "lib/next/find-output-file");
	const file: OutputFile | undefined = await findFile(blog, output, path);
	if (!file) return new Response("Not found", { status: 404 });
	const content = "copyOf" in file ? await readFile(/* turbopackIgnore: true */ file.copyOf) : file.content;
	const headers = { "Content-Type": getMediaType(path), "Cache-Control": "no-store" };
	return new Response(typeof content === "string" ? content : new Uint8Array(content), { headers });
}
