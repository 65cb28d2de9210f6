import type { ReactNode } from "react";
import { component } from "@/components/mdx/component";
import type { Props, RenderContext } from "@/components/mdx/types";

/**
 * Renders a form that works without JavaScript; nothing on a blog without a newsletter. Its fields are those of the service, in
 * `newsletter` of `site.yml`.
 */
export function Newsletter({ newsletter, messages }: Pick<RenderContext, "newsletter" | "messages">) {
	if (!newsletter) return null;
	const { form, title = messages.newsletter.title, description } = newsletter;
	return (
		<form
			className="narrow mt-8 grid gap-1 rule-above pt-2"
			action={form.action}
			method={form.method}
			acceptCharset="utf-8"
			aria-label={title}
			data-newsletter=""
		>
			<p className="text-lg leading-tight">{title}</p>
			{description !== undefined && <p>{description}</p>}
			<div className="mt-1 flex flex-wrap items-end gap-2">
				<label className="ui flex-[1_1_12rem] text-muted">
					{messages.newsletter.email}
					<input
						className="mt-1 block w-full [border:1px_solid_var(--color-muted)] px-2 py-1 text-ink"
						type="email"
						name={form.email}
						autoComplete="email"
						dir="ltr"
						required
					/>
				</label>
				<button
					type="submit"
					className="ui cursor-pointer [border:1px_solid_var(--color-accent)] bg-accent px-3 py-1 text-paper"
				>
					{messages.newsletter.subscribe}
				</button>
			</div>
			{Object.entries(form.fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{form.honeypot !== undefined && (
				<span hidden>
					<input name={form.honeypot} tabIndex={-1} autoComplete="off" />
				</span>
			)}
		</form>
	);
}

/** Renders a link to the page of the service; nothing if it has none. */
export function NewsletterMarkdown({ newsletter, messages }: Props & RenderContext): ReactNode {
	const page = newsletter?.form.page;
	if (page === undefined) return null;
	return (
		<p>
			<a href={page}>{newsletter?.title ?? messages.newsletter.title}</a>
		</p>
	);
}

export const newsletter = component({
	page: Newsletter,
	markdown: NewsletterMarkdown,
	needs: ["messages", "newsletter"],
	description:
		"The form of the newsletter that [`newsletter`](settings.md#newsletter) in `site.yml` names; nothing without one.",
	example: "<Newsletter />",
	props: {},
});
