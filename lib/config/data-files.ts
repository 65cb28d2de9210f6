/** The settings and data of a blog, relative to its content folder. This file imports nothing, unlike those that parse them. */
export const SITE_FILE = "site.yml";
export const AUTHORS_FILE = "authors.yml";
export const TAGS_FILE = "tags.yml";
