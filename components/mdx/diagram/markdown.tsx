import type { ReactNode } from "react";
import type { Props } from "@/components/mdx/types";

/** Renders a diagram as its Mermaid source. */
export function DiagramMarkdown({ code }: Props): ReactNode {
	return <pre data-language="mermaid">{String(code)}</pre>;
}
