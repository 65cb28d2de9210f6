import type { ReactNode } from "react";
import type { Props } from "@/components/mdx/types";

export function DiagramMarkdown({ code }: Props): ReactNode {
	return <pre data-language="mermaid">{String(code)}</pre>;
}
