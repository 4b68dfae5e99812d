/** A GET form would drop the address's other parameters; hidden fields keep them. */
export const KeptParams = ({ params }: { params: readonly [string, string][] }) => (
  <>
    {params.map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
  </>
)
