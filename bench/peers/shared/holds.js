/** Does a rule hold for these answers? */
export const holds = (when, answers) => {
  if (!when) return true;
  const chosen = (id) => answers[when.question]?.includes(id);
  return when.any ? when.any.some(chosen) : !when.none.some(chosen);
};
