import type { ReactNode } from "react";
import { getBlog } from "@/lib/next/get-blog";
import { importCompiled } from "./compiled-engine.mjs";
import { isPrerendering } from "./environment";
import { toStaticElements } from "./static-elements";

/** In a build, replaces what needs no script by HTML, because most of the time of rendering a page goes into its elements. */
export async function prerenderStatic(node: ReactNode): Promise<ReactNode> {
	if (!isPrerendering()) return node;
	const { renderToStaticMarkup } = await importCompiled(getBlog().options.engineDir, "lib/next/render-to-html");
	return toStaticElements(node, renderToStaticMarkup);
}
