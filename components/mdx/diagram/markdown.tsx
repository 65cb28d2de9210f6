import type { ReactNode } from "react";
import type { Props } from "@/components/mdx/types";

/** A drawing as the text that it was made of. */
export function DiagramMarkdown({ code }: Props): ReactNode {
	return <pre data-language="mermaid">{String(code)}</pre>;
}
