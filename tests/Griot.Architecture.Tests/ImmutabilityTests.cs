using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Griot.Architecture.Tests;

public sealed class ImmutabilityTests
{
    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_public_has_a_setter(string project) =>
        Assert.Empty(PublicTypes(project)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_public_is_a_field_that_can_be_written(string project) =>
        Assert.Empty(PublicTypes(project)
            .Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_public_property_hands_out_a_collection_that_can_be_changed(string project) =>
        Assert.Empty(PublicTypes(project)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType.IsArray
                || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() is var type
                    && (type == typeof(List<>) || type == typeof(Dictionary<,>) || type == typeof(HashSet<>) || type == typeof(IList<>)))
                || property.PropertyType == typeof(ArrayList))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_public_class_is_sealed_static_or_made_to_be_derived_from(string project) =>
        Assert.Empty(PublicTypes(project).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    private static IEnumerable<Type> PublicTypes(string project) =>
        Repository.Load(project).GetExportedTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsMadePublic(type));

    // The web framework's compiler step makes the program's entry point public.
    private static bool IsMadePublic(Type type) => type is { Name: "Program", Namespace: null };

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
