import type { ReactNode } from "react";
import { getCalloutStyle } from "@/components/mdx/callout/kinds";
import { isRendered } from "@/components/mdx/is-rendered";
import type { Props } from "@/components/mdx/types";

export function CalloutMarkdown({ type, title, children }: Props): ReactNode {
	return (
		<blockquote data-alert={getCalloutStyle(type)}>
			{isRendered(title) && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}
