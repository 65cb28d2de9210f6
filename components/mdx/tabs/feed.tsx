import type { ReactNode } from "react";
import { splitTabs } from "@/components/mdx/tabs/markdown";
import type { Props } from "@/components/mdx/types";
import type { WithMessages } from "@/components/mdx/with-messages";

/** Tabs one below the other, each below its label; what is no tab comes before them. */
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
