import type { ReactNode } from "react";
import { splitTabs } from "@/components/mdx/tabs/markdown";
import type { Props, WithMessages } from "@/components/mdx/types";

/** Renders tabs one after the other, each below its label. Children that aren't tabs come before them. */
export function TabsFeed({ children, messages }: Props & WithMessages): ReactNode {
	const { others, tabs } = splitTabs(children, messages);
	return (
		<>
			{others}
			{tabs.map(({ key, label, children }) => (
				<section key={key}>
					<p>
						<strong>{label}</strong>
					</p>
					{children}
				</section>
			))}
		</>
	);
}
